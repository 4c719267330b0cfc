import { z } from "zod";
import { ArticleId, Timestamp } from "@/lib/schemas/identifiers";
import { IfVersion, listOf, PageInput, pageOf } from "@/lib/schemas/pagination";

export const articleBytesMax = 2 * 1024 * 1024;

const Title = z.string().trim().min(1, "must not be empty").max(255);
const Content = z
  .string()
  .min(1, "must not be empty")
  .refine((text) => !text.includes("\u0000"), "must not contain NUL characters")
  .refine((text) => Buffer.byteLength(text) <= articleBytesMax, "must be 2 MiB at most");
const Category = z.string().trim().min(1).max(100);
const Tag = z.string().trim().min(1).max(50);

const ArticleStatus = z.enum(["draft", "published"]);
const EmbeddingStatus = z.enum(["pending", "ready", "failed"]);

const fields = {
  title: Title,
  content: Content,
  category: Category.nullable(),
  tags: z.array(Tag).max(50),
  status: ArticleStatus,
};

export const ArticleSummary = z
  .object({
    articleId: ArticleId,
    title: Title,
    category: fields.category,
    tags: fields.tags,
    status: fields.status,
    source: z.string().nullable(),
    embeddingStatus: EmbeddingStatus,
    embeddingError: z.string().nullable(),
    passageCount: z.int(),
    /** Counted by every change of a person or an import, not by embedding. */
    version: z.int(),
    createdAt: Timestamp,
    updatedAt: Timestamp,
  })
  .meta({ id: "ArticleSummary" });

export const Article = ArticleSummary.extend({ content: z.string() }).meta({ id: "Article" });
export const ArticlePage = pageOf(ArticleSummary);

export const ListArticlesInput = PageInput.extend({
  q: z.string().trim().max(200).optional(),
  category: Category.optional(),
  tag: listOf(Tag).optional(),
  status: ArticleStatus.optional(),
  embeddingStatus: EmbeddingStatus.optional(),
});
export const ArticleRef = z.strictObject({ articleId: ArticleId });
export const MatchedArticleRef = ArticleRef.extend({ ifVersion: IfVersion });
export const CreateArticleInput = z.strictObject({
  ...fields,
  category: fields.category.default(null),
  tags: fields.tags.default([]),
  status: fields.status.default("published"),
});
export const ArticleChanges = z.strictObject(fields).partial();
export const UpdateArticleInput = ArticleChanges.extend(MatchedArticleRef.shape);

export const ImportArticlesInput = z.strictObject({
  files: z
    .array(z.strictObject({ name: z.string().min(1).max(400), content: z.instanceof(Uint8Array) }))
    .min(1, "send at least one file in the field `files`")
    .max(500),
});
export const ArticleImportResult = z.object({
  name: z.string(),
  ok: z.boolean(),
  articleId: ArticleId.optional(),
  outcome: z.enum(["created", "updated", "unchanged"]).optional(),
  warnings: z.array(z.string()),
  error: z.string().optional(),
});
export const ArticleImportReport = z.object({ results: z.array(ArticleImportResult) });

/** Figures of the knowledge page's head line. */
export const KnowledgeStatistics = z.object({
  articles: z.int(),
  passages: z.int(),
  pending: z.int(),
  failed: z.int(),
  model: z.string(),
  categories: z.array(z.object({ category: z.string(), count: z.int() })),
});

export type ArticleSummary = z.infer<typeof ArticleSummary>;
export type Article = z.infer<typeof Article>;
export type ArticlePage = z.infer<typeof ArticlePage>;
export type ListArticlesInput = z.infer<typeof ListArticlesInput>;
export type ArticleRef = z.infer<typeof ArticleRef>;
export type MatchedArticleRef = z.infer<typeof MatchedArticleRef>;
export type CreateArticleInput = z.infer<typeof CreateArticleInput>;
export type ArticleChanges = z.infer<typeof ArticleChanges>;
export type UpdateArticleInput = z.infer<typeof UpdateArticleInput>;
export type ImportArticlesInput = z.infer<typeof ImportArticlesInput>;
export type ArticleImportResult = z.infer<typeof ArticleImportResult>;
export type ArticleImportReport = z.infer<typeof ArticleImportReport>;
export type KnowledgeStatistics = z.infer<typeof KnowledgeStatistics>;

export const ArticlePassages = z.object({ items: z.array(z.object({ chunkIndex: z.int(), heading: z.string(), content: z.string() })) });
export type ArticlePassages = z.infer<typeof ArticlePassages>;
