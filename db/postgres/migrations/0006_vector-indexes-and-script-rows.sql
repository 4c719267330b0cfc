-- Not forced: the function below reads it as its owner, and nobody else is the owner.
GRANT SELECT, INSERT ON ml_models TO reporunner_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON ml_models TO reporunner_worker;
--> statement-breakpoint
INSERT INTO ml_models (id, provider, name, dimensions, distance, parameters) VALUES
  (2, 'openai', 'text-embedding-ada-002', 1536, 'cosine', '{"index": {"type": "ivfflat"}}'),
  (3, 'openai', 'text-embedding-3-small', 1536, 'cosine', '{"index": {"type": "hnsw", "m": 24, "efConstruction": 200}}'),
  (4, 'openai', 'text-embedding-3-large', 1536, 'cosine', '{"index": {"type": "hnsw", "m": 24, "efConstruction": 200}, "shortenedFrom": 3072}');
--> statement-breakpoint
-- One row per vector index of the table embeddings, valid or not. Reads the catalogs alone.
CREATE VIEW vector_indexes AS
SELECT
  (regexp_match(pg_get_expr(index.indpred, index.indrelid), 'model_id = (\d+)'))[1]::integer AS model_id,
  class.relname::text AS name,
  method.amname::text AS type,
  coalesce((SELECT jsonb_object_agg(option_name, option_value::integer) FROM pg_options_to_table(class.reloptions)), '{}') AS parameters,
  pg_relation_size(index.indexrelid) AS size_bytes,
  index.indisvalid AS is_valid
FROM pg_index AS index
JOIN pg_class AS class ON class.oid = index.indexrelid
JOIN pg_am AS method ON method.oid = class.relam AND method.amname IN ('hnsw', 'ivfflat')
WHERE index.indrelid = 'public.embeddings'::regclass AND index.indpred IS NOT NULL;
--> statement-breakpoint
GRANT SELECT ON vector_indexes TO reporunner_app, reporunner_worker;
--> statement-breakpoint
-- Builds the partial expression index of one model on the rows that are there, of the type that the model's row names; returns its name, or null
-- where there is one. ivfflat must be built on data: its lists are the centres of what it finds. Writers of embeddings wait meanwhile.
CREATE FUNCTION build_vector_index(wanted_model integer, row_count bigint) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  model record;
  index_type text;
  index_name text;
  options text;
BEGIN
  PERFORM pg_advisory_xact_lock(7230516);
  IF EXISTS (SELECT FROM vector_indexes WHERE model_id = wanted_model) THEN RETURN NULL; END IF;
  SELECT id, dimensions, parameters -> 'index' AS settings INTO STRICT model FROM ml_models WHERE id = wanted_model;
  index_type := CASE WHEN model.settings ->> 'type' = 'ivfflat' THEN 'ivfflat' ELSE 'hnsw' END;
  index_name := format('embeddings_model_%s_%s_idx', model.id, index_type);
  options := CASE index_type
    WHEN 'ivfflat' THEN format('lists = %s', least(32768, greatest(10, row_count / 316)))
    ELSE format('m = %s, ef_construction = %s', coalesce((model.settings ->> 'm')::integer, 24), coalesce((model.settings ->> 'efConstruction')::integer, 200)) END;
  EXECUTE format('CREATE INDEX %I ON public.embeddings USING %I ((embedding::vector(%s)) vector_cosine_ops) WITH (%s) WHERE model_id = %s',
    index_name, index_type, model.dimensions, options, model.id);
  RETURN index_name;
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION build_vector_index(integer, bigint) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION build_vector_index(integer, bigint) TO reporunner_worker;
--> statement-breakpoint
-- The rows of the architecture document's own script, with their ids, into an organization that nobody has: set-up gives them to the first
-- one. Its TIMESTAMP columns are read in the server's time zone, which is the one they were written in.
DO $$
DECLARE
  nobody CONSTANT text := repeat('f', 24);
  month timestamptz;
  table_name text;
BEGIN
  IF to_regclass('architecture_script.embeddings') IS NULL THEN RETURN; END IF;
  FOREACH table_name IN ARRAY ARRAY['embeddings', 'knowledge_base', 'ai_sessions', 'ai_conversations', 'analytics'] LOOP
    EXECUTE format('ALTER TABLE public.%I NO FORCE ROW LEVEL SECURITY', table_name);
  END LOOP;

  INSERT INTO public.embeddings (id, organization_id, content_id, content_type, chunk_index, model_id, embedding, metadata, created_at, updated_at)
  OVERRIDING SYSTEM VALUE
  SELECT id, nobody, content_id, content_type, row_number() OVER (PARTITION BY content_type, content_id ORDER BY id) - 1, 2, embedding,
    coalesce(metadata, '{}'), coalesce(created_at, now()), coalesce(updated_at, now())
  FROM architecture_script.embeddings;

  -- Pending: the passages of the active model are made by the worker.
  INSERT INTO public.knowledge_base (id, organization_id, title, content, category, tags, checksum, embedding_id, created_at, updated_at)
  OVERRIDING SYSTEM VALUE
  SELECT id, nobody, title, content, category, coalesce(tags, '{}'), encode(sha256(convert_to(title || E'\n' || content, 'UTF8')), 'hex'), embedding_id,
    coalesce(created_at, now()), coalesce(updated_at, now())
  FROM architecture_script.knowledge_base;

  INSERT INTO public.ai_sessions (organization_id, session_id, title, user_id, workflow_id, message_count, last_message, started_at, last_message_at)
  SELECT nobody, session_id,
    left(coalesce((array_agg(content ORDER BY id) FILTER (WHERE message_type = 'user'))[1], (array_agg(content ORDER BY id))[1]), 200),
    (array_agg(user_id ORDER BY id))[1], (array_agg(workflow_id ORDER BY id) FILTER (WHERE workflow_id IS NOT NULL))[1], count(*),
    left((array_agg(content ORDER BY id DESC))[1], 300), coalesce(min(created_at), now()), coalesce(max(created_at), now())
  FROM architecture_script.ai_conversations GROUP BY session_id;
  INSERT INTO public.ai_conversations (id, organization_id, user_id, workflow_id, session_id, message_type, content, metadata, created_at)
  OVERRIDING SYSTEM VALUE
  SELECT id, nobody, user_id, workflow_id, session_id, message_type, content, coalesce(metadata, '{}'), coalesce(created_at, now())
  FROM architecture_script.ai_conversations;

  FOR month IN SELECT DISTINCT date_trunc('month', "timestamp"::timestamptz, 'UTC') FROM architecture_script.analytics
    WHERE "timestamp" >= '2000-01-02' AND "timestamp" < now() + interval '2 months' LOOP
    PERFORM ensure_analytics_partitions(month, month);
  END LOOP;
  INSERT INTO public.analytics (id, organization_id, metric_name, metric_value, dimensions, "timestamp")
  SELECT id, nobody, metric_name, metric_value, coalesce(dimensions, '{}'), coalesce("timestamp", now())
  FROM architecture_script.analytics;

  FOREACH table_name IN ARRAY ARRAY['embeddings', 'knowledge_base', 'ai_conversations', 'analytics'] LOOP
    EXECUTE format('SELECT setval(pg_get_serial_sequence(%L, ''id''), max(id)) FROM public.%I HAVING max(id) IS NOT NULL', 'public.' || table_name, table_name);
  END LOOP;
  FOREACH table_name IN ARRAY ARRAY['embeddings', 'knowledge_base', 'ai_sessions', 'ai_conversations', 'analytics'] LOOP
    EXECUTE format('ALTER TABLE public.%I FORCE ROW LEVEL SECURITY', table_name);
  END LOOP;
  -- Somebody's own columns or references are theirs to move.
  IF (SELECT count(*) FROM information_schema.columns WHERE table_schema = 'architecture_script') = 28 THEN
    BEGIN
      DROP TABLE architecture_script.knowledge_base, architecture_script.embeddings, architecture_script.ai_conversations, architecture_script.analytics;
      DROP SCHEMA architecture_script;
      RETURN;
    EXCEPTION WHEN dependent_objects_still_exist THEN NULL;
    END;
  END IF;
  RAISE NOTICE 'the tables in the schema architecture_script hold more than the architecture document names: they are kept beside ours';
END $$;
