-- As before, and a month that another caller made while this one waited for the lock is seen.
CREATE OR REPLACE FUNCTION ensure_analytics_partitions(first_time timestamptz, last_time timestamptz) RETURNS integer
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
