-- Forced: the policies hold for the tables' owner too.
ALTER TABLE embeddings FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE knowledge_base FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON embeddings, knowledge_base TO reporunner_app, reporunner_worker;
--> statement-breakpoint
GRANT SELECT ON ml_models TO reporunner_app, reporunner_worker;
--> statement-breakpoint
INSERT INTO ml_models (id, provider, name, dimensions, distance, parameters)
VALUES (1, 'local', 'all-MiniLM-L6-v2-int8', 384, 'cosine', '{"index": {"type": "hnsw", "m": 24, "efConstruction": 200}}');
--> statement-breakpoint
-- One partial expression index per model: a query must name the model as this literal and cast alike, else it scans.
CREATE INDEX embeddings_model_1_hnsw_idx ON embeddings USING hnsw ((embedding::vector(384)) vector_cosine_ops)
WITH (m = 24, ef_construction = 200) WHERE model_id = 1;
--> statement-breakpoint
-- Row-level security keeps `@@` from its index unless the function behind it is leakproof (26 ms instead of 0.1). Only a superuser may say so.
DO $$
BEGIN
  ALTER FUNCTION pg_catalog.ts_match_vq(tsvector, tsquery) LEAKPROOF;
EXCEPTION WHEN insufficient_privilege THEN
  RAISE NOTICE 'not a superuser: full-text search under row-level security will not use its index';
END $$;
