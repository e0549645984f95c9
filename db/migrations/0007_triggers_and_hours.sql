CREATE TABLE "channel_hours" (
	"channel_id" text PRIMARY KEY NOT NULL,
	"hours" jsonb NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "schedule_runs" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"schedule_id" text NOT NULL,
	"occurrence_at" timestamp (3) with time zone NOT NULL,
	"state" text NOT NULL,
	"cursor" text DEFAULT '' NOT NULL,
	"peer_count" integer DEFAULT 0 NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone,
	CONSTRAINT "schedule_runs_state" CHECK ("schedule_runs"."state" in ('running','done','missed','stopped'))
);
--> statement-breakpoint
CREATE TABLE "schedules" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"channel_id" text NOT NULL,
	"title" text NOT NULL,
	"is_enabled" boolean DEFAULT false NOT NULL,
	"recurrence" jsonb NOT NULL,
	"audience" jsonb NOT NULL,
	"effect" jsonb NOT NULL,
	"next_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_by" text
);
--> statement-breakpoint
CREATE TABLE "trigger_firings" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"trigger_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "triggers" DROP CONSTRAINT "triggers_channel_id_channels_id_fk";
--> statement-breakpoint
ALTER TABLE "triggers" ADD COLUMN "channel_ids" text[];--> statement-breakpoint
ALTER TABLE "triggers" ADD COLUMN "requirements" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "triggers" ADD COLUMN "updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "channel_hours" ADD CONSTRAINT "channel_hours_channel_id_channels_id_fk" FOREIGN KEY ("channel_id") REFERENCES "public"."channels"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "schedule_runs" ADD CONSTRAINT "schedule_runs_schedule_id_schedules_id_fk" FOREIGN KEY ("schedule_id") REFERENCES "public"."schedules"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "schedules" ADD CONSTRAINT "schedules_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "schedules" ADD CONSTRAINT "schedules_channel_id_channels_id_fk" FOREIGN KEY ("channel_id") REFERENCES "public"."channels"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "schedules" ADD CONSTRAINT "schedules_updated_by_users_id_fk" FOREIGN KEY ("updated_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trigger_firings" ADD CONSTRAINT "trigger_firings_trigger_id_triggers_id_fk" FOREIGN KEY ("trigger_id") REFERENCES "public"."triggers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "schedule_runs_occurrence" ON "schedule_runs" USING btree ("schedule_id","occurrence_at");--> statement-breakpoint
CREATE INDEX "schedule_runs_unfinished" ON "schedule_runs" USING btree ("id") WHERE "schedule_runs"."state" = 'running';--> statement-breakpoint
CREATE INDEX "schedules_workspace" ON "schedules" USING btree ("workspace_id","created_at","id");--> statement-breakpoint
CREATE INDEX "schedules_channel" ON "schedules" USING btree ("channel_id");--> statement-breakpoint
CREATE INDEX "schedules_due" ON "schedules" USING btree ("next_at") WHERE "schedules"."is_enabled" and "schedules"."next_at" is not null;--> statement-breakpoint
CREATE INDEX "trigger_firings_trigger" ON "trigger_firings" USING btree ("trigger_id","at");--> statement-breakpoint
CREATE INDEX "trigger_firings_at" ON "trigger_firings" USING btree ("at");--> statement-breakpoint
UPDATE "triggers" SET "channel_ids" = ARRAY["channel_id"] WHERE "channel_id" IS NOT NULL;--> statement-breakpoint
ALTER TABLE "triggers" DROP COLUMN "channel_id";