CREATE TABLE "ai_conversations" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "ai_conversations_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"organization_id" varchar(24) NOT NULL,
	"user_id" varchar(255) NOT NULL,
	"workflow_id" varchar(255),
	"session_id" varchar(255) NOT NULL,
	"message_type" varchar(20) NOT NULL,
	"content" text NOT NULL,
	"metadata" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"model" varchar(200),
	"prompt_tokens" integer,
	"completion_tokens" integer,
	"cost_usd" numeric(18, 8),
	"latency_ms" integer,
	"rating" smallint,
	"comment" text,
	"search_vector" "tsvector" GENERATED ALWAYS AS (to_tsvector('english', left(content, 200000))) STORED,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "ai_conversations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "ai_sessions" (
	"organization_id" varchar(24) NOT NULL,
	"session_id" varchar(255) NOT NULL,
	"title" varchar(200) NOT NULL,
	"user_id" varchar(255) NOT NULL,
	"workflow_id" varchar(255),
	"model" varchar(200),
	"message_count" integer DEFAULT 0 NOT NULL,
	"total_tokens" bigint DEFAULT 0 NOT NULL,
	"cost_usd" numeric(18, 8) DEFAULT 0 NOT NULL,
	"latency_sum_ms" bigint DEFAULT 0 NOT NULL,
	"latency_count" integer DEFAULT 0 NOT NULL,
	"positive_count" integer DEFAULT 0 NOT NULL,
	"negative_count" integer DEFAULT 0 NOT NULL,
	"last_message" varchar(300) DEFAULT '' NOT NULL,
	"started_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"last_message_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "ai_sessions_organization_id_session_id_pk" PRIMARY KEY("organization_id","session_id")
);
--> statement-breakpoint
ALTER TABLE "ai_sessions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "analytics" (
	"id" bigserial NOT NULL,
	"organization_id" varchar(24) NOT NULL,
	"metric_name" varchar(100) NOT NULL,
	"metric_value" numeric,
	"dimensions" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"timestamp" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "analytics_timestamp_id_pk" PRIMARY KEY("timestamp","id")
) PARTITION BY RANGE ("timestamp");
--> statement-breakpoint
ALTER TABLE "analytics" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"organization_id" varchar(24) NOT NULL,
	"key" varchar(255) NOT NULL,
	"operation" varchar(100) NOT NULL,
	"request_hash" varchar(64) NOT NULL,
	"response" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "idempotency_keys_organization_id_key_pk" PRIMARY KEY("organization_id","key")
);
--> statement-breakpoint
ALTER TABLE "idempotency_keys" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "knowledge_base" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "ai_conversations" ADD CONSTRAINT "ai_conversations_session_fk" FOREIGN KEY ("organization_id","session_id") REFERENCES "public"."ai_sessions"("organization_id","session_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "idx_conversations_session" ON "ai_conversations" USING btree ("organization_id","session_id","created_at","id");--> statement-breakpoint
CREATE INDEX "idx_conversations_user" ON "ai_conversations" USING btree ("organization_id","user_id","created_at");--> statement-breakpoint
CREATE INDEX "ai_conversations_time_idx" ON "ai_conversations" USING btree ("organization_id","created_at");--> statement-breakpoint
CREATE INDEX "ai_conversations_search_idx" ON "ai_conversations" USING gin ("search_vector");--> statement-breakpoint
CREATE INDEX "ai_sessions_list_idx" ON "ai_sessions" USING btree ("organization_id","last_message_at" DESC NULLS FIRST,"session_id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "ai_sessions_user_list_idx" ON "ai_sessions" USING btree ("organization_id","user_id","last_message_at" DESC NULLS FIRST,"session_id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "ai_sessions_workflow_list_idx" ON "ai_sessions" USING btree ("organization_id","workflow_id","last_message_at" DESC NULLS FIRST,"session_id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "idx_analytics_metric" ON "analytics" USING btree ("organization_id","metric_name","timestamp");--> statement-breakpoint
CREATE INDEX "idempotency_keys_expiry_idx" ON "idempotency_keys" USING btree ("created_at");--> statement-breakpoint
CREATE POLICY "ai_conversations_own_rows" ON "ai_conversations" AS PERMISSIVE FOR ALL TO "reporunner_app" USING (organization_id = nullif(current_setting('app.organization_id', true), '')) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), ''));--> statement-breakpoint
CREATE POLICY "ai_conversations_worker" ON "ai_conversations" AS PERMISSIVE FOR ALL TO "reporunner_worker" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "ai_sessions_own_rows" ON "ai_sessions" AS PERMISSIVE FOR ALL TO "reporunner_app" USING (organization_id = nullif(current_setting('app.organization_id', true), '')) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), ''));--> statement-breakpoint
CREATE POLICY "ai_sessions_worker" ON "ai_sessions" AS PERMISSIVE FOR ALL TO "reporunner_worker" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "analytics_own_rows" ON "analytics" AS PERMISSIVE FOR ALL TO "reporunner_app" USING (organization_id = nullif(current_setting('app.organization_id', true), '')) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), ''));--> statement-breakpoint
CREATE POLICY "analytics_worker" ON "analytics" AS PERMISSIVE FOR ALL TO "reporunner_worker" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "idempotency_keys_own_rows" ON "idempotency_keys" AS PERMISSIVE FOR ALL TO "reporunner_app" USING (organization_id = nullif(current_setting('app.organization_id', true), '')) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), ''));--> statement-breakpoint
CREATE POLICY "idempotency_keys_worker" ON "idempotency_keys" AS PERMISSIVE FOR ALL TO "reporunner_worker" USING (true) WITH CHECK (true);