import { type Model, type QueryFilter, Types } from "mongoose";
import type { WorkflowDocument } from "@/db/mongo/models/workflow";
import { decodeCursor, toPage } from "@/lib/db/cursor";
import { toWorkflow, toWorkflowDerived, toWorkflowSummary } from "@/lib/db/mongo/workflow-converters";
import { changedMeanwhile } from "@/lib/errors";
import type {
  CreateWorkflowInput,
  DatedWorkflow,
  ListWorkflowsInput,
  MatchedWorkflowRef,
  Workflow,
  WorkflowChanges,
  WorkflowFacets,
  WorkflowPage,
  WorkflowRef,
  WorkflowSource,
} from "@/lib/schemas/workflow";

/** Summaries leave the graph in the store: a page of 200 large workflows would be tens of megabytes. */
const summaryFields = { nodes: 0, edges: 0, settings: 0 } as const;

export function createWorkflowRepository({ Workflow, organizationId }: { Workflow: Model<WorkflowDocument>; organizationId: string }) {
  const own = new Types.ObjectId(organizationId);

  return {
    /** Newest change first. Served by `organizationId_1_isDeleted_1_[tags|isActive_]updatedAt_-1__id_-1`, without a sort. */
    async findPage(input: ListWorkflowsInput): Promise<WorkflowPage> {
      const rows = await Workflow.find(toFilter(own, input), summaryFields)
        .sort({ updatedAt: -1, _id: -1 })
        .limit(input.limit + 1)
        .lean();
      return toPage({ rows: rows.map(toWorkflowSummary), limit: input.limit, position: (item) => ({ at: item.updatedAt, id: item.workflowId }) });
    },

    /** Trash included: the caller sees `deletedAt`. */
    async findById({ workflowId }: WorkflowRef): Promise<Workflow | null> {
      const document = await Workflow.findOne({ organizationId: own, _id: new Types.ObjectId(workflowId) }).lean();
      return document && toWorkflow(document);
    },

    /** By id, trash included, in one read by `_id`. Absent ones are left out, and so is what is no id. */
    async findNames({ workflowIds }: { workflowIds: readonly string[] }): Promise<Map<string, string>> {
      const ids = workflowIds.filter((id) => /^[0-9a-f]{24}$/.test(id)).map((id) => new Types.ObjectId(id));
      const rows = await Workflow.find({ organizationId: own, _id: { $in: ids } }, { name: 1 }).lean();
      return new Map(rows.map(({ _id, name }) => [String(_id), name]));
    },

    async insert(workflow: CreateWorkflowInput, source: WorkflowSource | null = null): Promise<Workflow> {
      const [document] = await Workflow.create([
        {
          ...workflow,
          ...toWorkflowDerived(workflow),
          organizationId: own,
          version: 1,
          source: source && { ...source, importedAt: new Date(source.importedAt) },
        },
      ]);
      if (document === undefined) throw new Error("MongoDB answered an insert with nothing");
      return toWorkflow(document.toObject());
    },

    /** Workflows with a past of their own: ids, versions and times are the caller's. All in one write. @throws where an id is taken */
    async insertDated(workflows: DatedWorkflow[]): Promise<void> {
      const documents = workflows.map(({ workflowId, createdAt, updatedAt, ...workflow }) => ({
        ...workflow,
        ...toWorkflowDerived(workflow),
        _id: new Types.ObjectId(workflowId),
        organizationId: own,
        source: null,
        createdAt: new Date(createdAt),
        updatedAt: new Date(updatedAt),
      }));
      await Workflow.insertMany(documents, { timestamps: false });
    },

    /** Null where it is absent or in the trash. Each call makes the next version. @throws `precondition_failed` */
    async update({ workflowId, ifVersion, changes }: MatchedWorkflowRef & { changes: WorkflowChanges }): Promise<Workflow | null> {
      const target = { workflowId, ifVersion, isDeleted: false };
      const document = await Workflow.findOneAndUpdate(
        atVersion(own, target),
        { $set: { ...changes, ...toWorkflowDerived(changes) }, $inc: { version: 1 } },
        { returnDocument: "after", lean: true },
      );
      if (document === null) await refuseOtherVersion(Workflow, own, target);
      return document && toWorkflow(document);
    },

    /**
     * Into the trash or out of it, each the next version; an active workflow is made inactive on its way in. Null where it is absent or
     * already there. @throws `precondition_failed`
     */
    async setDeleted({ workflowId, ifVersion, isDeleted }: MatchedWorkflowRef & { isDeleted: boolean }): Promise<Workflow | null> {
      const target = { workflowId, ifVersion, isDeleted: !isDeleted };
      const document = await Workflow.findOneAndUpdate(
        atVersion(own, target),
        { $set: isDeleted ? { isDeleted, deletedAt: new Date(), isActive: false } : { isDeleted, deletedAt: null }, $inc: { version: 1 } },
        { returnDocument: "after", lean: true },
      );
      if (document === null) await refuseOtherVersion(Workflow, own, target);
      return document && toWorkflow(document);
    },

    /** For good, and only from the trash. False where it is not there. @throws `precondition_failed` */
    async remove({ workflowId, ifVersion }: MatchedWorkflowRef): Promise<boolean> {
      const target = { workflowId, ifVersion, isDeleted: true };
      const { deletedCount } = await Workflow.deleteOne(atVersion(own, target));
      if (deletedCount === 0) await refuseOtherVersion(Workflow, own, target);
      return deletedCount === 1;
    },

    /** Name and version of those that are ours, trash included. Served by `organizationId_1__id_1`. */
    async findHeadsByIds(workflowIds: string[]): Promise<{ workflowId: string; name: string; version: number }[]> {
      const ids = workflowIds.map((workflowId) => new Types.ObjectId(workflowId));
      const rows = await Workflow.find({ organizationId: own, _id: { $in: ids } }, { name: 1, version: 1 }).lean();
      return rows.map(({ _id, name, version }) => ({ workflowId: _id.toHexString(), name, version }));
    },

    /** Counts and the 100 most used tags of one organization, in one pass over the list index's rows. */
    async countFacets(): Promise<WorkflowFacets> {
      const [facets] = await Workflow.aggregate<FacetRow>([
        { $match: { organizationId: own } },
        { $project: { tags: 1, isActive: 1, isDeleted: 1 } },
        {
          $facet: {
            counts: [
              {
                $group: {
                  _id: null,
                  total: count({ $not: "$isDeleted" }),
                  active: count({ $and: ["$isActive", { $not: "$isDeleted" }] }),
                  deleted: count("$isDeleted"),
                },
              },
            ],
            tags: [
              { $match: { isDeleted: false } },
              { $unwind: "$tags" },
              { $group: { _id: "$tags", count: { $sum: 1 } } },
              { $sort: { count: -1, _id: 1 } },
              { $limit: 100 },
            ],
          },
        },
      ]);
      const counts = facets?.counts[0];
      return {
        total: counts?.total ?? 0,
        active: counts?.active ?? 0,
        deleted: counts?.deleted ?? 0,
        tags: (facets?.tags ?? []).map(({ _id, count }) => ({ tag: _id, count })),
      };
    },
  };
}

type Target = MatchedWorkflowRef & { isDeleted: boolean };

/** One workflow, and only at one of these versions where they are given. */
function atVersion(organizationId: Types.ObjectId, { workflowId, ifVersion, isDeleted }: Target): QueryFilter<WorkflowDocument> {
  return { organizationId, _id: new Types.ObjectId(workflowId), isDeleted, ...(ifVersion === undefined ? {} : { version: { $in: ifVersion } }) };
}

/** After a write that met nothing: was it the version? @throws `precondition_failed` */
async function refuseOtherVersion(Workflow: Model<WorkflowDocument>, organizationId: Types.ObjectId, { ifVersion, ...target }: Target): Promise<void> {
  if (ifVersion === undefined) return;
  const other = await Workflow.findOne(atVersion(organizationId, target), { version: 1 }).lean();
  if (other !== null) throw changedMeanwhile("workflow", other.version);
}

type FacetRow = { counts: { total: number; active: number; deleted: number }[]; tags: { _id: string; count: number }[] };

function count(condition: unknown) {
  return { $sum: { $cond: [condition, 1, 0] } };
}

function toFilter(organizationId: Types.ObjectId, { q, tag, isActive, isDeleted, cursor }: ListWorkflowsInput): QueryFilter<WorkflowDocument> {
  const conditions: QueryFilter<WorkflowDocument>[] = [{ organizationId, isDeleted }];
  if (isActive !== undefined) conditions.push({ isActive });
  if (tag !== undefined && tag.length > 0) conditions.push({ tags: { $all: tag } });
  if (q) {
    const literal = { $regex: q.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"), $options: "i" };
    conditions.push({ $or: [{ name: literal }, { description: literal }, { tags: literal }] });
  }
  if (cursor !== undefined) {
    const { at, id } = decodeCursor(cursor);
    if (!Types.ObjectId.isValid(id)) return { organizationId, _id: { $in: [] } };
    conditions.push({ $or: [{ updatedAt: { $lt: at } }, { updatedAt: at, _id: { $lt: new Types.ObjectId(id) } }] });
  }
  return { $and: conditions };
}
