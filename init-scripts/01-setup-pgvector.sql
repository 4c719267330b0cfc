-- What a fresh container needs before the migrations: the extension and the product's two roles. Tables come by the migrations, which also make
-- all of this where the script did not run. May be run again.
CREATE EXTENSION IF NOT EXISTS vector;

DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'reporunner_app') THEN CREATE ROLE reporunner_app NOLOGIN NOBYPASSRLS; END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'reporunner_worker') THEN CREATE ROLE reporunner_worker NOLOGIN NOBYPASSRLS; END IF;
END $$;
