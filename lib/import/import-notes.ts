import { shorten } from "@/lib/import/shorten";

/** What a person is told about one imported workflow. Repeated findings become one sentence, so that a large file stays readable. */
export type ImportNotes = {
  warn: (sentence: string) => void;
  count: (finding: Finding, ...names: string[]) => void;
  sentences: () => string[];
};

type Tally = { count: number; names: Set<string> };
type Sentence = (tally: { many: (noun: string) => string; was: string; is: string; count: number; names: string }) => string;

const namesShownMax = 10;
const nameLengthMax = 80;

const findings = {
  nodeWithoutId: ({ many, was }) => `${many("node")} had no usable id and ${was} given one.`,
  nodeWithSharedId: ({ many, was, names }) => `${many("node")} had the id of another node and ${was} given a new one: ${names}.`,
  nodeWithSharedName: ({ many, count, names }) =>
    `${many("node")} ${count === 1 ? "has" : "have"} the name of another node, and connections by that name lead to the first: ${names}.`,
  nodeWithoutName: ({ many, is, count }) => `${many("node")} had no name and ${is} called by ${count === 1 ? "its" : "their"} type.`,
  nodeWithoutType: ({ many, is, names }) => `${many("node")} had no type and ${is} shown as "unknown": ${names}.`,
  nodeWithoutPosition: ({ many }) => `${many("node")} had no usable position and will be laid out automatically.`,
  nodeWithBadParameters: ({ many, names }) => `${many("node")} had parameters that are not an object, and they were left out: ${names}.`,
  brokenEdge: ({ many, count, names }) => `${many("connection")} ${count === 1 ? "leads" : "lead"} to or from a node that is not in the file: ${names}.`,
  edgeWithSharedId: ({ many, was }) => `${many("connection")} had the id of another connection and ${was} given a new one.`,
  unreadableEdge: ({ many, was }) => `${many("connection")} could not be read and ${was} left out.`,
  credentialWithMore: ({ many, names }) => `${many("credential")} held more than a name, and only the name was imported: ${names}.`,
  credentialOverLimit: ({ many, was, names }) => `${many("credential")} beyond the first 50 of a node ${was} left out: ${names}.`,
  shortenedText: ({ many, was, names }) => `${many("text")} ${was} too long and ${was} shortened: ${names}.`,
  tagOverLimit: ({ many, was, names }) => `${many("tag")} beyond the first 50 ${was} left out: ${names}.`,
  fieldLeftOut: ({ many, was, names }) => `${many("field")} of the file ${was} not imported: ${names}.`,
  unstorableName: ({ many, was, names }) => `${many("field")} with a name that cannot be stored ${was} left out: ${names}.`,
  unstorableText: ({ many }) => `${many("text")} held NUL characters or halved characters, which were removed or replaced.`,
  unstorableNumber: ({ many, was }) => `${many("number")} ${was} too large to be stored and ${was} left empty.`,
} satisfies Record<string, Sentence>;

export type Finding = keyof typeof findings;

export function createImportNotes(): ImportNotes {
  const warnings: string[] = [];
  const tallies = new Map<Finding, Tally>();
  return {
    warn: (sentence) => void warnings.push(sentence),
    count: (finding, ...names) => {
      const tally = tallies.get(finding) ?? { count: 0, names: new Set() };
      tally.count += 1;
      for (const name of names) tally.names.add(name);
      tallies.set(finding, tally);
    },
    sentences: () => [...warnings, ...[...tallies].map(([finding, tally]) => toSentence(finding, tally))],
  };
}

function toSentence(finding: Finding, { count, names }: Tally): string {
  const sentence: Sentence = findings[finding];
  return sentence({
    count,
    was: count === 1 ? "was" : "were",
    is: count === 1 ? "is" : "are",
    names: listNames(names),
    many: (noun) => `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`,
  });
}

function listNames(names: Set<string>): string {
  const shown = [...names].slice(0, namesShownMax).map((name) => `"${name.length > nameLengthMax ? `${shorten(name, nameLengthMax)}…` : name}"`);
  const hidden = names.size - shown.length;
  return hidden > 0 ? `${shown.join(", ")} and ${hidden} more` : shown.join(", ");
}
