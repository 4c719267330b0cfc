ALTER TABLE ai_sessions FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE ai_conversations FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE analytics FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE idempotency_keys FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON ai_sessions, ai_conversations, idempotency_keys TO reporunner_app, reporunner_worker;
--> statement-breakpoint
-- No grant on any partition: what is reached through the parent is under its policies.
GRANT SELECT, INSERT, DELETE ON analytics TO reporunner_app, reporunner_worker;
--> statement-breakpoint
GRANT USAGE ON SEQUENCE analytics_id_seq TO reporunner_app, reporunner_worker;
--> statement-breakpoint
-- What no month's partition takes lands here and blocks nothing: making its month moves it.
CREATE TABLE analytics_default PARTITION OF analytics DEFAULT;
--> statement-breakpoint
-- Makes the monthly partitions (UTC) from the month of first_time to that of last_time; returns how many were new. By the tables' owner, since
-- the application's role may not create tables; one caller at a time. Attaching takes a weaker lock than CREATE ... PARTITION OF, which
-- would wait for every reader.
CREATE FUNCTION ensure_analytics_partitions(first_time timestamptz, last_time timestamptz) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET timezone = 'UTC' AS $$
DECLARE
  month timestamptz := date_trunc('month', first_time);
  partition_name text;
  created integer := 0;
BEGIN
  IF first_time < '2000-01-01' OR last_time > now() + interval '3 months' OR first_time > last_time THEN
    RAISE EXCEPTION 'metrics are kept from the year 2000 to three months ahead' USING ERRCODE = '22008';
  END IF;
  WHILE month <= last_time LOOP
    partition_name := 'analytics_' || to_char(month, 'YYYY_MM');
    IF to_regclass('public.' || partition_name) IS NULL THEN
      PERFORM pg_advisory_xact_lock(7230515);
      -- By a query of its own: `to_regclass` may answer from a cache that is older than the lock.
      IF NOT EXISTS (SELECT 1 FROM pg_class WHERE relname = partition_name AND relnamespace = 'public'::regnamespace) THEN
        EXECUTE format('CREATE TABLE public.%I (LIKE public.analytics INCLUDING DEFAULTS INCLUDING CONSTRAINTS INCLUDING INDEXES)', partition_name);
        EXECUTE format('WITH moved AS (DELETE FROM public.analytics_default WHERE "timestamp" >= %L AND "timestamp" < %L RETURNING *) INSERT INTO public.%I SELECT * FROM moved',
          month, month + interval '1 month', partition_name);
        EXECUTE format('ALTER TABLE public.analytics ATTACH PARTITION public.%I FOR VALUES FROM (%L) TO (%L)', partition_name, month, month + interval '1 month');
        created := created + 1;
      END IF;
    END IF;
    month := month + interval '1 month';
  END LOOP;
  RETURN created;
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION ensure_analytics_partitions(timestamptz, timestamptz) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION ensure_analytics_partitions(timestamptz, timestamptz) TO reporunner_app, reporunner_worker;
