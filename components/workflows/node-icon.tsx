import {
  Bot,
  Box,
  Braces,
  Clock,
  Code,
  Database,
  Globe,
  type LucideIcon,
  Mail,
  MessageSquare,
  Repeat,
  Split,
  StickyNote,
  Table2,
  Webhook,
  Zap,
} from "lucide-react";

export type NodeIconProps = { type: string; integration: string | null; className?: string };

/** By what a node does, not by whose product it talks to: logos are trademarks, and no set of them is complete. */
const icons: [pattern: RegExp, icon: LucideIcon][] = [
  [/stickynote|\bnote$/, StickyNote],
  [/webhook|respond/, Webhook],
  [/schedule|cron|wait|interval|delay/, Clock],
  [/trigger/, Zap],
  [/splitinbatches|loop/, Repeat],
  [/\bif$|switch|condition|branch|filter|merge|router/, Split],
  [/agent|openai|gemini|anthropic|langchain|\bai\b|lmchat|llm|model|embedding|memory|classifier/, Bot],
  [/http|graphql|rss|scrape|crawl/, Globe],
  [/postgres|mysql|mongo|redis|supabase|vectorstore|pinecone|qdrant|warehouse|database|\bsql/, Database],
  [/sheet|airtable|excel|spreadsheet|notion|baserow|table/, Table2],
  [/mail|smtp|imap|outlook/, Mail],
  [/slack|telegram|discord|whatsapp|chat|twilio|teams|message/, MessageSquare],
  [/code|function|script/, Code],
  [/\bset$|transform|json|parser|edit|itemlists|aggregate|split/, Braces],
];

export function NodeIcon({ type, integration, className }: NodeIconProps) {
  const text = `${integration ?? ""} ${type}`.toLowerCase();
  const Icon = icons.find(([pattern]) => pattern.test(text))?.[1] ?? Box;
  return <Icon aria-hidden className={className} strokeWidth={1.75} />;
}
