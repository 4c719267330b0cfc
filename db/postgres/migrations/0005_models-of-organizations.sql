ALTER TABLE "ml_models" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
DROP INDEX "ml_models_provider_name_key";--> statement-breakpoint
ALTER TABLE "ml_models" ADD COLUMN "organization_id" varchar(24);--> statement-breakpoint
ALTER TABLE "ml_models" ADD COLUMN "kind" varchar(20) DEFAULT 'embedding' NOT NULL;--> statement-breakpoint
ALTER TABLE "ml_models" ADD COLUMN "metrics" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "ml_models" ADD COLUMN "training_data" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "ml_models" ADD CONSTRAINT "ml_models_organization_provider_name_key" UNIQUE NULLS NOT DISTINCT("organization_id","provider","name");--> statement-breakpoint
CREATE POLICY "ml_models_readable" ON "ml_models" AS PERMISSIVE FOR SELECT TO "reporunner_app" USING (organization_id is null or organization_id = nullif(current_setting('app.organization_id', true), ''));--> statement-breakpoint
CREATE POLICY "ml_models_own_rows" ON "ml_models" AS PERMISSIVE FOR INSERT TO "reporunner_app" WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), ''));--> statement-breakpoint
CREATE POLICY "ml_models_worker" ON "ml_models" AS PERMISSIVE FOR ALL TO "reporunner_worker" USING (true) WITH CHECK (true);