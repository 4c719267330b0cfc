import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inOrganization } from "@/db/postgres/client";
import type { Runtime } from "@/lib/context";
import { newObjectId, openTestRuntime } from "@/tests/support/test-runtime";

let runtime: Runtime;
beforeAll(async () => {
  runtime = await openTestRuntime();
});
afterAll(() => runtime.close());

const organizationId = newObjectId();

describe("ensure_analytics_partitions", () => {
  it("makes each month once, also when many ask at the same time, and moves what lay in the default partition", async () => {
    const ask = () =>
      inOrganization(runtime.stores.postgres, organizationId, async (database) => {
        const { rows } = await database.execute<{ created: number }>(sql`select ensure_analytics_partitions('2003-02-14', '2003-04-30') as created`);
        return rows[0]?.created ?? 0;
      });
    await inOrganization(runtime.stores.postgres, organizationId, (database) =>
      database.execute(
        sql`insert into analytics (organization_id, metric_name, metric_value, timestamp) values (${organizationId}, 'early', 1, '2003-03-31 23:59:59.999Z')`,
      ),
    );
    const created = await Promise.all(Array.from({ length: 6 }, ask));
    expect(created.reduce((sum, count) => sum + count, 0)).toBe(3);
    const { rows } = await inOrganization(runtime.stores.postgres, organizationId, (database) =>
      database.execute(sql`select tableoid::regclass::text as partition, metric_value::float as value from analytics where metric_name = 'early'`),
    );
    expect(rows).toEqual([{ partition: "analytics_2003_03", value: 1 }]);
  });

  it("refuses months that nobody means, and lets the application's role touch no partition", async () => {
    const run = (query: ReturnType<typeof sql>) => inOrganization(runtime.stores.postgres, organizationId, (database) => database.execute(query));
    await expect(run(sql`select ensure_analytics_partitions('1999-12-31', '1999-12-31')`)).rejects.toMatchObject({ cause: { code: "22008" } });
    await expect(run(sql`select ensure_analytics_partitions(now(), now() + interval '1 year')`)).rejects.toMatchObject({ cause: { code: "22008" } });
    await expect(run(sql`select count(*) from analytics_default`)).rejects.toMatchObject({ cause: { code: "42501" } });
  });

  it("shows nobody else's rows", async () => {
    const { rows } = await inOrganization(runtime.stores.postgres, newObjectId(), (database) => database.execute(sql`select * from analytics`));
    expect(rows).toEqual([]);
  });
});
