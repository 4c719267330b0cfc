import { type SQL, sql } from "drizzle-orm";
import { inOrganization, type PostgresDatabase, type PostgresStore } from "@/db/postgres/client";
import { chooseRoute, type EmbeddingModel, literal, type NearestRow, nearestPassages } from "@/lib/db/postgres/embeddings";
import { articleContentType } from "@/lib/db/postgres/knowledge-base";
import { fuseRanks } from "@/lib/db/postgres/rank-fusion";
import { headlineMarkers, type SearchMode, type SearchRoute } from "@/lib/schemas/search";

export type ArticleSearch = {
  q: string;
  vector: number[] | null;
  mode: SearchMode;
  limit: number;
  threshold?: number | undefined;
  category?: string | undefined;
};
/** `headline` is the passage with `headlineMarkers` around what matched a word of the query. */
export type ArticleHit = {
  articleId: string;
  title: string;
  category: string | null;
  headline: string;
  score: number;
  similarity: number | null;
  isMeaning: boolean;
  isWords: boolean;
};

const keywordCandidates = 200;
const passageCandidates = 100;

export function createKnowledgeSearch({ store, organizationId, model }: { store: PostgresStore; organizationId: string; model: EmbeddingModel }) {
  return {
    /** Best first. A half that the mode does not want, or that has no vector, is not asked. */
    searchArticles(search: ArticleSearch): Promise<{ hits: ArticleHit[]; route: SearchRoute }> {
      return inOrganization(store, organizationId, async (database) => {
        const scope = { organizationId, model };
        const words = search.mode === "semantic" ? [] : await rankByWords(database, scope, search);
        const meaning =
          search.mode === "keyword" || search.vector === null
            ? { rows: [], route: "keyword" as const }
            : await rankByMeaning(database, scope, { ...search, vector: search.vector });
        const ranked = fuseRanks({ mode: search.mode, meaning: meaning.rows.map((row) => row.content_id), words }).slice(0, search.limit);
        const nearest = new Map(meaning.rows.map((row) => [row.content_id, row]));
        const shown = await readHeadlines(database, scope, { q: search.q, ranked: ranked.map(({ id }) => ({ id, passageId: nearest.get(id)?.id ?? null })) });
        const hits = ranked.flatMap(({ id, score }) => {
          const row = shown.get(id);
          const near = nearest.get(id);
          return row
            ? [{ articleId: id, ...row, score, similarity: near ? 1 - near.distance : null, isMeaning: near !== undefined, isWords: words.includes(id) }]
            : [];
        });
        return { hits, route: meaning.route };
      });
    },
  };
}

type Scope = { organizationId: string; model: EmbeddingModel };

/** Article ids, best rank first, by `knowledge_base_search_idx`. Any word may match; `ts_rank_cd` ranked far worse in trials. */
async function rankByWords(database: PostgresDatabase, { organizationId }: Scope, { q, category }: ArticleSearch): Promise<string[]> {
  const inCategory = category === undefined ? sql`` : sql`and category = ${category}`;
  const rows = await database.execute<{ id: string }>(sql`
    select id::text as id from knowledge_base, ${anyWord(q)} as query
    where search_vector @@ query and organization_id = ${organizationId} and status = 'published' ${inCategory}
    order by ts_rank(search_vector, query, 1) desc, knowledge_base.id limit ${literal(keywordCandidates)}`);
  return rows.rows.map(({ id }) => id);
}

/** Each article once, by its nearest passage. Asks for more passages while a few long articles fill the list. */
async function rankByMeaning(database: PostgresDatabase, scope: Scope, { vector, limit, threshold, category }: ArticleSearch & { vector: number[] }) {
  const route = await chooseRoute(database, scope);
  const filter = { contentType: articleContentType, metadata: { status: "published", ...(category === undefined ? {} : { category }) } };
  let passages = Math.max(passageCandidates, limit * 5);
  for (;;) {
    const { rows } = await database.execute<NearestRow>(nearestPassages({ ...scope, vector, limit: passages, filter, route }));
    rows.sort((a, b) => a.distance - b.distance);
    const near = rows.filter((row) => threshold === undefined || 1 - row.distance >= threshold);
    const articles = firstOfEach(near.filter(isArticlePassage));
    if (articles.length >= limit || rows.length < passages || near.length < rows.length || passages > 20_000) return { rows: articles, route };
    passages *= 4;
  }
}

/** Others may store vectors of this content type too, under ids of their own: as the architecture document's example does. */
function isArticlePassage({ content_id }: NearestRow): boolean {
  return /^[1-9][0-9]{0,17}$/.test(content_id);
}

/** Rows are sorted nearest first: an article stands where its nearest passage stands. */
function firstOfEach(rows: NearestRow[]): NearestRow[] {
  const articles = new Map<string, NearestRow>();
  for (const row of rows) if (!articles.has(row.content_id)) articles.set(row.content_id, row);
  return [...articles.values()];
}

/** Title, category and marked passage of each article: the nearest passage, else the one with the words, else the article's own text. */
async function readHeadlines(
  database: PostgresDatabase,
  { organizationId, model }: Scope,
  { q, ranked }: { q: string; ranked: { id: string; passageId: string | null }[] },
) {
  if (ranked.length === 0) return new Map<string, { title: string; category: string | null; headline: string }>();
  const options = `HighlightAll=true, StartSel=${headlineMarkers.start}, StopSel=${headlineMarkers.stop}`;
  const fragment = `MaxFragments=1, MaxWords=60, MinWords=30, StartSel=${headlineMarkers.start}, StopSel=${headlineMarkers.stop}`;
  const wanted = sql.join(
    ranked.map(({ id, passageId }) => sql`(${id}::bigint, ${passageId}::bigint)`),
    sql`, `,
  );
  const { rows } = await database.execute<{ id: string; title: string; category: string | null; headline: string }>(sql`
    select article.id::text as id, article.title, article.category,
      case when passage.content is null
        then ts_headline(article.language, ${unmarked(sql`left(article.content, 100000)`)}, query, ${fragment})
        else ts_headline(article.language, ${unmarked(sql`passage.content`)}, query, ${options}) end as headline
    from (values ${wanted}) as wanted (article_id, passage_id)
    join knowledge_base as article on article.id = wanted.article_id and article.organization_id = ${organizationId}
    cross join ${anyWord(q)} as query
    left join lateral (
      select content from embeddings
      where organization_id = ${organizationId} and model_id = ${literal(model.modelId)} and content_type = ${articleContentType} and content_id = article.id::text
        and (wanted.passage_id is null or id = wanted.passage_id)
      order by ts_rank(to_tsvector(article.language, coalesce(content, '')), query, 1) desc, chunk_index limit 1
    ) as passage on true`);
  return new Map(rows.map(({ id, ...row }) => [id, row]));
}

/** Any of the words. The text goes through `plainto_tsquery`, so nothing in it is an operator. */
function anyWord(q: string): SQL {
  return sql`(select replace(plainto_tsquery('english', ${q})::text, '&', '|')::tsquery as query)`;
}

function unmarked(text: SQL): SQL {
  return sql`translate(${text}, ${headlineMarkers.start + headlineMarkers.stop}, '')`;
}
