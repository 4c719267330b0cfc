import type { AgentScripts } from "@/db/seed/content/conversations/conversation-script";

export const clinicScripts: AgentScripts = {
  "Patient question triage": [
    {
      title: "Bring the MRI pictures?",
      turns: [
        ["user", "I have an appointment on {day}. Should I bring the MRI pictures from the hospital, or do you have them?"],
        ["tool", '{"tool":"clinic_handbook","query":"bring MRI pictures","results":[{"title":"Pictures from other houses","similarity":0.7}]}'],
        [
          "assistant",
          "**Urgency:** low · **Team:** front desk\n\n> Draft: Please bring the disc or the access code. We cannot fetch pictures from other hospitals ourselves.",
        ],
      ],
    },
    {
      title: "Fasting before the blood test",
      turns: [
        ["user", "Do I have to be sober for the blood test tomorrow, and may I take my tablets?"],
        ["tool", '{"tool":"clinic_handbook","query":"fasting blood test medication","results":[{"title":"Before a blood test","similarity":0.81}]}'],
        [
          "assistant",
          "**Urgency:** medium, because it is about tomorrow · **Team:** nurses\n\n> Draft: Please do not eat for ten hours before; water is fine. About your tablets a nurse will call you today.\n\nQuestions about medicines are never answered by me.",
        ],
      ],
    },
    {
      title: "Move an appointment",
      turns: [
        ["user", "I cannot come on {day}. Is there something in the week after, best in the morning?"],
        [
          "assistant",
          "**Urgency:** low · **Team:** front desk\n\n> Draft: We have freed your appointment. You will get two suggestions for mornings in the week after.",
        ],
      ],
    },
  ],
  "Discharge letter draft": [
    {
      title: "Letter for stay {number}",
      turns: [
        ["system", "You draft discharge letters from the record. Invent nothing. Mark what is missing as [missing]."],
        ["user", "Draft the letter for stay {number}, orthopaedics."],
        ["tool", '{"tool":"house_guidelines","query":"discharge letter orthopaedics","results":[{"title":"Structure of the letter","similarity":0.76}]}'],
        [
          "assistant",
          "**Diagnosis** as coded, **operation** of {past}, course without complications.\n\n**Medication at discharge** as in the chart, three entries.\n\n**Further care:** stitches after 12 days; physiotherapy [missing: number of sessions].",
        ],
        ["user", "Shorter, and no abbreviations please."],
        ["assistant", "Shortened to nine sentences, abbreviations written out. The one [missing] stays: the record does not say it."],
      ],
    },
  ],
};

export const gameScripts: AgentScripts = {
  "Player support agent": [
    {
      title: "My save is gone",
      turns: [
        ["user", "after the patch my 60 hour save is gone!! slot 2, windows"],
        ["tool", '{"tool":"cloud_saves","player":"{order}","saves":[{"slot":2,"savedAt":"{past}","size":184220}]}'],
        [
          "assistant",
          "It is not gone: the cloud still has slot 2 from **{past}**. I have restored it.\n\nStart the game, choose *Use cloud save*, and you are back in the lighthouse.",
        ],
        ["user", "IT WORKED thank you so much"],
        ["assistant", "Enjoy! The patch looked for saves in the wrong folder; version 1.9.2 fixes that."],
      ],
    },
    {
      title: "Refund after three hours",
      turns: [
        ["user", "Game stutters on my laptop. I played 3 hours. Can I get a refund?"],
        ["tool", '{"tool":"handbook","query":"refund play time","results":[{"title":"Refund rules of the stores","similarity":0.73}]}'],
        [
          "assistant",
          "The store decides on refunds and usually draws the line at two hours. I have asked them for you and named the stutter as the reason.\n\nMeanwhile: set **Shadows** to *low* and **Frame limit** to *60*. On integrated graphics that mends it for most.",
        ],
      ],
    },
    {
      title: "Cannot connect in the evening",
      turns: [
        ["user", "Every evening error NET-{number}, region eu"],
        ["tool", '{"tool":"handbook","query":"NET error evening eu","results":[{"title":"Full lobbies in the evening","similarity":0.62}]}'],
        [
          "assistant",
          "`NET-{number}` means that the lobby was full when you joined. Since {past} there are four more lobbies in Europe between 18:00 and 23:00. Does it still happen today?",
        ],
        ["user", "no all good today"],
        ["assistant", "Great. I leave the ticket open until the weekend, just in case."],
      ],
    },
  ],
  "Crash triage agent": [
    {
      title: "Crash group {number}: SaveSlot::flush",
      turns: [
        ["system", "You find the commit that most likely caused a crash group. Give a confidence. Do not guess."],
        [
          "user",
          "Crash group {number}, 31 reports in 1.9.1, none in 1.9.0.\n\n```\nSaveSlot::flush  save_slot.cpp:214\nSaveQueue::drain save_queue.cpp:88\nGame::shutdown   game.cpp:402\n```",
        ],
        ["tool", '{"tool":"read_file","path":"src/save/save_slot.cpp","lines":"196-231"}'],
        [
          "assistant",
          "**Suspect:** `a41f9c2` *Flush saves on shutdown* · **Confidence:** 0.82\n\n`flush` now runs after the queue gave its buffer back:\n\n```cpp\nqueue.release();\nslot.flush(); // reads queue.buffer\n```\n\nSwap the two lines. The stack of all 31 reports ends here.",
        ],
      ],
    },
    {
      title: "Crash group {number}: Mesh::upload",
      turns: [
        ["system", "You find the commit that most likely caused a crash group. Give a confidence. Do not guess."],
        ["user", "Crash group {number}: Mesh::upload, only one graphics card family, since the driver of {past}."],
        ["tool", '{"tool":"similar_crashes","results":[{"group":812,"similarity":0.66,"resolution":"driver bug, worked around"}]}'],
        [
          "assistant",
          "**Suspect:** none of our commits · **Confidence:** 0.35\n\nGroup 812 looked alike and was a driver bug. Two things to check before anyone is assigned:\n\n- does 1.8.12 crash with the new driver too?\n- does it stop with `-no-staging`?",
        ],
      ],
    },
  ],
};
