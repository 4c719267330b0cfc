CREATE EXTENSION IF NOT EXISTS vector;
--> statement-breakpoint
-- A database made by the architecture document's own script has tables of these names and no organizations. They step aside here and
-- 0006 copies their rows. A later migration could not: 0001 would already have failed.
DO $$
DECLARE
  script_tables CONSTANT text[] := ARRAY['embeddings', 'knowledge_base', 'ai_conversations', 'analytics'];
  table_name text;
BEGIN
  IF (SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relname = ANY (script_tables)) < 4 THEN RETURN; END IF;
  CREATE SCHEMA architecture_script;
  FOREACH table_name IN ARRAY script_tables LOOP
    EXECUTE format('ALTER TABLE public.%I SET SCHEMA architecture_script', table_name);
  END LOOP;
END $$;
--> statement-breakpoint
-- Roles belong to the whole server: another database of it, or a migration that runs beside this one, may have made them.
DO $$
DECLARE role_name text;
BEGIN
  FOREACH role_name IN ARRAY ARRAY['reporunner_app', 'reporunner_worker'] LOOP
    BEGIN
      EXECUTE format('CREATE ROLE %I NOLOGIN NOBYPASSRLS', role_name);
    EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
    END;
    BEGIN
      EXECUTE format('GRANT %I TO CURRENT_USER', role_name);
    EXCEPTION WHEN insufficient_privilege OR unique_violation THEN
      RAISE NOTICE 'could not grant % to the connecting user: grant it by hand', role_name;
    END;
  END LOOP;
END $$;
--> statement-breakpoint
GRANT USAGE ON SCHEMA public TO reporunner_app, reporunner_worker;
