/** Documents that a judge found relevant to a question. */
export type Judgements = Set<string>;

export type Collection = { documents: { id: string; title: string; text: string }[]; questions: { text: string; relevant: Judgements }[] };

/** The collection's three files: abstracts in SMART format, questions numbered by their order, judgements as `query 0 document grade`. */
export async function readCranfield(readFile: (name: string) => Promise<string>): Promise<Collection> {
  const [abstracts, queries, judgements] = await Promise.all(["cran.all.1400", "cran.qry", "cranqrel"].map(readFile));
  const relevant = new Map<number, Judgements>();
  for (const line of (judgements ?? "").split(/\r?\n/)) {
    const [query, , document, grade] = line.trim().split(/\s+/);
    if (query === undefined || document === undefined || Number(grade) < 1 || Number(grade) > 4) continue;
    relevant.set(Number(query), (relevant.get(Number(query)) ?? new Set()).add(document));
  }
  const documents = readRecords(abstracts ?? "").map(({ id, fields }) => ({
    id: String(id),
    title: clean(fields.T) || `Document ${id}`,
    text: (fields.W ?? "").trim() || clean(fields.T) || `Document ${id}`,
  }));
  const questions = readRecords(queries ?? "").map(({ fields }, index) => ({ text: clean(fields.W), relevant: relevant.get(index + 1) ?? new Set<string>() }));
  return { documents, questions: questions.filter((question) => question.relevant.size > 0) };
}

/** Järvelin and Kekäläinen 2002, with binary gains and a cut at 10. `ranked` is best first. */
export function ndcg(ranked: string[], relevant: Judgements): number {
  const gain = (index: number) => 1 / Math.log2(index + 2);
  const found = ranked.slice(0, 10).reduce((sum, id, index) => sum + (relevant.has(id) ? gain(index) : 0), 0);
  const ideal = Array.from({ length: Math.min(10, relevant.size) }, (_, index) => gain(index)).reduce((sum, value) => sum + value, 0);
  return ideal === 0 ? 0 : found / ideal;
}

function readRecords(text: string): { id: number; fields: Record<string, string> }[] {
  return text
    .split(/^\.I /m)
    .slice(1)
    .map((record) => {
      const [head = "", ...parts] = record.split(/^\.([A-Z])\s*$/m);
      const fields: Record<string, string> = {};
      for (let index = 0; index + 1 < parts.length; index += 2) fields[parts[index] ?? ""] = parts[index + 1] ?? "";
      return { id: Number(head.trim()), fields };
    });
}

function clean(text: string | undefined): string {
  return (text ?? "").replace(/\s+/g, " ").trim();
}
