import { and, asc, eq, gt, isNull, or } from "drizzle-orm";
import { inOrganization, type PostgresStore } from "@/db/postgres/client";
import { mlModels } from "@/db/postgres/schema/schema";
import { decodeCursor, toPage } from "@/lib/db/cursor";
import type { CreateModelInput, EmbeddingModelRecord, ListModelsInput } from "@/lib/schemas/model";

type StoredModel = Omit<EmbeddingModelRecord, "isActive">;

/** The installation's models and the organization's own. Which one is active says the configuration. */
export function createModelRepository({ store, organizationId }: { store: PostgresStore; organizationId: string }) {
  return {
    /** In the order they were registered, by primary key. */
    findPage({ limit, cursor }: ListModelsInput): Promise<{ items: StoredModel[]; nextCursor: string | null }> {
      return inOrganization(store, organizationId, async (database) => {
        const after = cursor === undefined ? undefined : gt(mlModels.id, toSerial(decodeCursor(cursor).id));
        const rows = await database
          .select()
          .from(mlModels)
          .where(and(or(isNull(mlModels.organizationId), eq(mlModels.organizationId, organizationId)), after))
          .orderBy(asc(mlModels.id))
          .limit(limit + 1);
        return toPage({ rows: rows.map(toModel), limit, position: (model) => ({ at: model.createdAt, id: String(model.modelId) }) });
      });
    },

    /** @throws `conflict` where the organization has one of this provider and name */
    insert(model: CreateModelInput): Promise<StoredModel> {
      return inOrganization(store, organizationId, async (database) => {
        const [row] = await database
          .insert(mlModels)
          .values({ ...model, organizationId })
          .returning();
        if (row === undefined) throw new Error("PostgreSQL answered an insert with nothing");
        return toModel(row);
      });
    },
  };
}

/** Ids end at 2^31: what is beyond is nobody's place in the list. */
function toSerial(id: string): number {
  return /^[0-9]{1,9}$/.test(id) ? Number(id) : 2_147_483_647;
}

function toModel({ id, organizationId, createdAt, updatedAt: _, ...row }: typeof mlModels.$inferSelect): StoredModel {
  return { modelId: id, ...row, isOwn: organizationId !== null, createdAt: createdAt.toISOString() };
}
