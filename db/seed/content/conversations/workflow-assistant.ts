import type { ConversationScript } from "@/db/seed/content/conversations/conversation-script";

/** People of the organization ask about a workflow that failed. */
export const failureScripts: readonly ConversationScript[] = [
  {
    title: "Why did {workflow} fail?",
    turns: [
      ["user", "Why did {workflow} fail on {day}?"],
      ["tool", '{"tool":"get_execution","executionId":"{run}","status":"error","failedNode":"{node}"}'],
      [
        "assistant",
        "The run `{run}` stopped at **{node}**:\n\n> {error}\n\nThe nodes before it worked, so nothing was lost: starting it again with the same data is safe.",
      ],
      ["user", "Does this happen often?"],
      ["tool", '{"tool":"list_executions","filter":{"failedNode":"{node}"},"count":{count}}'],
      [
        "assistant",
        "Runs of the last ninety days that stopped at this node: **{count}**. Open *Executions*, filter by this workflow and by status **error**, and the runs with the same cause stand together.",
      ],
    ],
  },
  {
    title: "{node} again",
    turns: [
      ["user", "{node} in {workflow} failed again. Can we retry it automatically?"],
      ["tool", '{"tool":"get_workflow","workflow":"{workflow}","node":"{node}"}'],
      [
        "assistant",
        'Yes. The message was\n\n> {error}\n\nAdd two retries to the node:\n\n```json\n{ "parameters": { "retries": 2, "timeoutMs": 8000 } }\n```\n\nOnly do this where a repeated call does no harm.',
      ],
      ["user", "It is a plain read, so that is fine."],
      ["assistant", "Then it is the right mend. Each attempt shows up in the run's waterfall, so you will see whether it helps."],
    ],
  },
];

/** Questions that need no failed run. */
export const questionScripts: readonly ConversationScript[] = [
  {
    title: "What does {workflow} do?",
    turns: [
      ["user", "I am new here. What does {workflow} do, in one paragraph?"],
      ["tool", '{"tool":"get_workflow","workflow":"{workflow}"}'],
      ["assistant", "**{workflow}**: {description}\n\nIts graph is on the workflow's page; the first node says what starts it."],
    ],
  },
  {
    title: "Find slow runs",
    turns: [
      ["user", "How do I find the slow runs of {workflow}?"],
      ["tool", '{"tool":"search_knowledge","query":"filter executions by duration","results":[{"title":"Filter and search executions","similarity":0.74}]}'],
      [
        "assistant",
        'With the filter for the least duration:\n\n```sh\ncurl -G $URL/api/v1/executions \\\n  -H "Authorization: Bearer $REPORUNNER_API_KEY" \\\n  -d minDurationMs=30000\n```\n\nIn the waterfall of one of them the longest bar is the node to look at.',
      ],
      ["user", "And over a month?"],
      ["assistant", "*Analytics* draws the 95th percentile per day. Choose this workflow there; a step in the line is usually a new version."],
    ],
  },
  {
    title: "Cost of the models last month",
    turns: [
      ["user", "What did the models cost us last month, and which workflow most of it?"],
      ["tool", '{"tool":"get_series","metric":"ai.cost_usd","groupBy":"workflowId","interval":"1mo"}'],
      [
        "assistant",
        "The figures are under *Analytics → AI*, by model and by workflow. Two habits save most:\n\n- send long documents once, not with every turn\n- use the small model where the answer is only a category",
      ],
    ],
  },
  {
    title: "Export a workflow",
    turns: [
      ["user", "Can I take {workflow} to our staging system?"],
      [
        "assistant",
        "Yes. **Export** gives one JSON file, and **Import** takes it there. Credentials are named in it and never contained, so create them on staging under the same names first.",
      ],
      ["user", "Will the ids of the nodes stay?"],
      ["assistant", "They stay. Only the workflow itself gets a new id."],
    ],
  },
  {
    title: "A filter with two tags",
    turns: [
      ["user", "How do I list workflows that carry both tags, ai and support?"],
      [
        "assistant",
        "Repeat the parameter: all tags must be there.\n\n```sh\ncurl -G $URL/api/v1/workflows -d tag=ai -d tag=support\n```\n\nIn the list, choose both in the tag filter; the address then holds them.",
      ],
    ],
  },
];
