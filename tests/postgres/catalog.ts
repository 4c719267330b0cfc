import type { PostgresStore } from "@/db/postgres/client";

/**
 * Everything that migrations decide about a database, a line each and sorted: tables, columns, constraints, indexes, policies, views, functions,
 * extensions, and the rights of every role on them. Partitions made by use are as the parent's.
 */
export async function readCatalog({ pool }: PostgresStore): Promise<string[]> {
  const { rows } = await pool.query<{ line: string }>(`
    with own as (select * from pg_class where relnamespace = 'public'::regnamespace)
    select format('table %s kind %s rls %s forced %s partition %s', relname, relkind, relrowsecurity, relforcerowsecurity, pg_get_expr(relpartbound, oid)) as line
      from own where relkind in ('r', 'p', 'v', 'S')
    union all select format('column %s.%s %s not null %s default %s identity %s generated %s', attrelid::regclass, attname, format_type(atttypid, atttypmod), attnotnull,
      pg_get_expr(adbin, adrelid), attidentity, attgenerated)
      from pg_attribute join own on own.oid = attrelid left join pg_attrdef on adrelid = attrelid and adnum = attnum
      where attnum > 0 and not attisdropped and relkind in ('r', 'p', 'v')
    union all select format('constraint %s %s %s', conrelid::regclass, conname, pg_get_constraintdef(pg_constraint.oid)) from pg_constraint
      where connamespace = 'public'::regnamespace and contype <> 'n'
    union all select format('index %s', pg_get_indexdef(indexrelid)) from pg_index join own on own.oid = indexrelid
    union all select format('policy %s %s %s %s %s %s', tablename, policyname, roles, cmd, qual, with_check) from pg_policies where schemaname = 'public'
    union all select format('view %s %s', relname, pg_get_viewdef(oid)) from own where relkind = 'v'
    union all select format('function %s %s definer %s %s', proname, proacl, prosecdef, md5(prosrc)) from pg_proc
      where pronamespace = 'public'::regnamespace and not exists (select from pg_depend where objid = pg_proc.oid and deptype = 'e')
    union all select format('rights %s %s', relname, relacl) from own
    union all select format('schema %s', nspacl) from pg_namespace where nspname = 'public'
    union all select format('extension %s %s', extname, extnamespace::regnamespace) from pg_extension
    union all select format('role %s superuser %s bypass %s', rolname, rolsuper, rolbypassrls) from pg_roles where rolname like 'reporunner_%'
    order by 1`);
  return rows.map(({ line }) => line);
}

/** Models that every installation has. */
export async function readModels({ pool }: PostgresStore): Promise<unknown[]> {
  return (await pool.query("select id, organization_id, provider, name, dimensions, distance, parameters from ml_models order by id")).rows;
}
