CREATE EXTENSION IF NOT EXISTS vector;
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
