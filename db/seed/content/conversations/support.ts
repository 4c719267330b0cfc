import type { AgentScripts } from "@/db/seed/content/conversations/conversation-script";

export const supportScripts: AgentScripts = {
  "Support triage agent": [
    {
      title: "Invoice with the old address",
      turns: [
        [
          "user",
          "Hello, invoice {number} still shows our old address. We moved in spring and told you twice. Can you send a corrected one before the end of the month?\n\nRegards, accounts at {customer}",
        ],
        ["tool", '{"tool":"customer_record","result":{"customer":"{customer}","plan":"business","openInvoices":2,"addressChangedAt":null}}'],
        [
          "assistant",
          "**Category:** billing · **Urgency:** medium\n\n> Draft: Dear colleagues, thank you for telling us again, and sorry for the repeat. We have changed the address and will send invoice {number} anew today. The old one is void.\n\nThe customer record has no change of address, so the earlier two mails were probably never filed.",
        ],
      ],
    },
    {
      title: "Label printer prints blank",
      turns: [
        ["user", "Since yesterday's update the label printer in bay 3 feeds paper but prints nothing. The test page works. We have 140 parcels waiting."],
        [
          "tool",
          '{"tool":"search_knowledge","query":"label printer blank after update","results":[{"title":"Blank labels after a driver update","similarity":0.71}]}',
        ],
        [
          "assistant",
          "**Category:** technical · **Urgency:** high\n\nThe article *Blank labels after a driver update* fits: the update sets the print method back to *direct thermal*.\n\n1. Open the printer's preferences.\n2. Set **Media type** to *Thermal transfer*.\n3. Print label `{order}` again.\n\nI marked it as high because a bay stands still.",
        ],
        ["user", "That was it. Thank you, it prints again."],
        [
          "assistant",
          "Good to hear. I close the ticket and add this case to the article, so that the next person finds it by *bay* and *parcels waiting* too.",
        ],
      ],
    },
    {
      title: "Refund that has not arrived",
      turns: [
        ["user", "We sent back order {order} two weeks ago and the {amount} EUR are still not on our account."],
        ["tool", '{"tool":"customer_record","result":{"customer":"{customer}","refunds":[{"order":"{order}","amount":{amount},"state":"pending approval"}]}}'],
        [
          "assistant",
          "**Category:** billing · **Urgency:** medium\n\nThe refund of {amount} EUR waits for an approval since {past}. I may not promise a date, so the draft says what is known:\n\n> Your return has arrived and was accepted. The refund is being checked by our finance team; we will write as soon as it is on its way.",
        ],
      ],
    },
    {
      title: "Cannot sign in after a holiday",
      turns: [
        ["user", "I am back from parental leave and my account says “unknown user”. Colleagues can sign in."],
        [
          "tool",
          '{"tool":"search_knowledge","query":"unknown user after long absence","results":[{"title":"Accounts that slept for 180 days","similarity":0.64},{"title":"Sign in, and reset a password","similarity":0.52}]}',
        ],
        [
          "assistant",
          "**Category:** technical · **Urgency:** low\n\nAccounts that were not used for 180 days are put to sleep. An administrator of {customer} wakes it under *Members → Asleep*; nothing is lost.",
        ],
      ],
    },
    {
      title: "A legal question",
      turns: [
        ["user", "Our data protection officer asks for the list of your subprocessors and for the last audit report."],
        [
          "assistant",
          "**Category:** other · **Urgency:** low\n\nThis is not for me to answer: contracts and audits belong to a person. I handed the ticket to **other** and added what the sender asked for as two points:\n\n- list of subprocessors\n- last audit report",
        ],
      ],
    },
    {
      title: "Part is missing in the parcel",
      turns: [
        ["user", "Order {order} arrived today, but the box with the brackets is missing. The delivery note lists it. Photo is attached."],
        ["tool", '{"tool":"customer_record","result":{"order":"{order}","parcels":2,"delivered":1}}'],
        [
          "assistant",
          "**Category:** technical · **Urgency:** medium\n\nThe order left us in **two** parcels, and only one has been delivered. The second is with the carrier and due on {day}.\n\n> Draft: Nothing is lost: your order travels in two parcels, and the second arrives on {day}.",
        ],
        ["user", "Ah, the second one has just come. All is there."],
        ["assistant", "Perfect. The ticket is closed."],
      ],
    },
  ],
  "Order status assistant": [
    {
      title: "Where is my parcel?",
      turns: [
        ["user", "Hi, where is my order {order}?"],
        ["tool", '{"tool":"order_state","order":"{order}","state":"in transit","carrier":"Nordpost","expected":"{day}"}'],
        ["assistant", "Your order **{order}** is on its way with Nordpost and should arrive on **{day}**."],
        ["user", "Can I change the address?"],
        ["tool", '{"tool":"search_help","query":"change address after dispatch","results":[{"title":"Redirect a parcel","similarity":0.68}]}'],
        [
          "assistant",
          "Once a parcel has left us, only the carrier can redirect it. With your tracking number you can choose *Deliver elsewhere* on their page until the evening before.",
        ],
      ],
    },
    {
      title: "Wo bleibt meine Bestellung?",
      turns: [
        ["user", "Guten Tag, meine Bestellung {order} sollte gestern da sein."],
        ["tool", '{"tool":"order_state","order":"{order}","state":"late","carrier":"Parcelino","expected":"{day}"}'],
        [
          "assistant",
          "Guten Tag! Das Paket zu **{order}** ist verspätet. Der Paketdienst nennt jetzt den **{day}**. Wenn es bis dahin nicht da ist, schicken wir kostenlos Ersatz.",
        ],
        ["user", "Danke, das reicht mir."],
        ["assistant", "Gern. Einen schönen Tag noch!"],
      ],
    },
    {
      title: "Two orders in one parcel",
      turns: [
        ["user", "I placed two orders today. Can they come together?"],
        ["tool", '{"tool":"order_state","orders":[{"order":"{order}","state":"picking"},{"order":"{order}-B","state":"paid"}]}'],
        ["assistant", "Not any more for {order}: it is being packed already. The second one will follow on its own, without extra shipping costs."],
      ],
    },
    {
      title: "Order without a number",
      turns: [
        ["user", "I do not have the number. I ordered a desk lamp last week, name {customer}."],
        ["assistant", "I can look it up with the e-mail address of the order. Which one did you use?"],
        ["user", "orders@customer.example"],
        ["tool", '{"tool":"order_state","email":"orders@customer.example","orders":[]}'],
        ["assistant", "I find no order for that address, and I would rather not guess. A colleague will look at it; you will hear from us today."],
      ],
    },
    {
      title: "Return a single item",
      turns: [
        ["user", "One of the three lamps in {order} is the wrong colour. Do I have to return all of them?"],
        ["tool", '{"tool":"search_help","query":"return part of an order","results":[{"title":"Return one item of several","similarity":0.77}]}'],
        [
          "assistant",
          "No, just the one. In your account choose **Return**, tick the item and print the label:\n\n| Item | Return |\n| --- | --- |\n| Lamp, green | yes |\n| Lamp, black (2) | no |\n\nThe {amount} EUR for it come back within five days of its arrival.",
        ],
      ],
    },
  ],
  "Contract review agent": [
    {
      title: "Framework agreement of {customer}",
      turns: [
        ["system", "You review contracts against the house positions. Quote the clause. Say when you do not know."],
        ["user", "Please review the framework agreement of {customer}, {number} pages."],
        ["tool", '{"tool":"house_positions","query":"limitation of liability","results":[{"position":"Cap at 100 % of the yearly fee","similarity":0.82}]}'],
        [
          "assistant",
          "## Findings\n\n1. **§ 11 Liability**: no cap. House position: 100 % of the yearly fee. *High.*\n2. **§ 14 Term**: renews by two years. House position: one year. *Medium.*\n3. **§ 17 Law**: Swiss law, Zürich. Acceptable.\n\nEverything else agrees with the house positions.",
        ],
        ["user", "Suggest wording for § 11."],
        [
          "assistant",
          "> Except for intent and gross negligence, either party's liability is limited per contract year to the fees paid in that year.\n\nThis is the wording of position 4.2; nothing was added.",
        ],
      ],
    },
    {
      title: "Non-disclosure agreement",
      turns: [
        ["system", "You review contracts against the house positions. Quote the clause. Say when you do not know."],
        ["user", "Is the attached NDA of {customer} fine to sign?"],
        ["tool", '{"tool":"house_positions","query":"confidentiality term","results":[{"position":"Three years after the end","similarity":0.79}]}'],
        [
          "assistant",
          "Nearly. Two points differ:\n\n- **§ 3**: seven years of confidentiality, we accept three to five.\n- **§ 6**: a penalty of {amount} EUR per breach. We accept none.\n\nThe rest is standard.",
        ],
      ],
    },
    {
      title: "Data processing agreement",
      turns: [
        ["system", "You review contracts against the house positions. Quote the clause. Say when you do not know."],
        ["user", "Compare the data processing agreement of {customer} with ours and list differences only."],
        [
          "tool",
          '{"tool":"house_positions","query":"subprocessors notice period","results":[{"position":"30 days","similarity":0.85},{"position":"Right to object","similarity":0.74}]}',
        ],
        [
          "assistant",
          "| Clause | Theirs | Ours |\n| --- | --- | --- |\n| Notice of subprocessors | 10 days | 30 days |\n| Audits | once a year, paid by us | once a year, each pays its own |\n| Deletion | 90 days | 30 days |\n\nAnnex 2 could not be read: page {number} is a scan without text. A person should look at it.",
        ],
      ],
    },
  ],
};
