CREATE TABLE "audit_entries" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"kind" text NOT NULL,
	"user_id" text,
	"actor_name" text NOT NULL,
	"subject" text NOT NULL,
	"subject_id" text,
	"subject_name" text NOT NULL,
	"detail" jsonb DEFAULT '{}'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "draft_changes" (
	"interaction_id" text NOT NULL,
	"revision" integer NOT NULL,
	"change_id" text,
	"user_id" text,
	"reason" text NOT NULL,
	"parts" jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "draft_changes_interaction_id_revision_pk" PRIMARY KEY("interaction_id","revision")
);
--> statement-breakpoint
CREATE TABLE "draft_touches" (
	"interaction_id" text NOT NULL,
	"step_id" text NOT NULL,
	"user_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "draft_touches_interaction_id_step_id_user_id_pk" PRIMARY KEY("interaction_id","step_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "restore_points" (
	"id" text PRIMARY KEY NOT NULL,
	"interaction_id" text NOT NULL,
	"reason" text NOT NULL,
	"revision" integer NOT NULL,
	"definition" jsonb NOT NULL,
	"layout" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"user_id" text,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "restore_points_revision" CHECK ("restore_points"."revision" >= 0)
);
--> statement-breakpoint
ALTER TABLE "interactions" ADD COLUMN "draft_checksum" text;--> statement-breakpoint
ALTER TABLE "audit_entries" ADD CONSTRAINT "audit_entries_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_entries" ADD CONSTRAINT "audit_entries_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_changes" ADD CONSTRAINT "draft_changes_interaction_id_interactions_id_fk" FOREIGN KEY ("interaction_id") REFERENCES "public"."interactions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_changes" ADD CONSTRAINT "draft_changes_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_touches" ADD CONSTRAINT "draft_touches_interaction_id_interactions_id_fk" FOREIGN KEY ("interaction_id") REFERENCES "public"."interactions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_touches" ADD CONSTRAINT "draft_touches_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "restore_points" ADD CONSTRAINT "restore_points_interaction_id_interactions_id_fk" FOREIGN KEY ("interaction_id") REFERENCES "public"."interactions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "restore_points" ADD CONSTRAINT "restore_points_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_entries_workspace" ON "audit_entries" USING btree ("workspace_id","id");--> statement-breakpoint
CREATE INDEX "audit_entries_kind" ON "audit_entries" USING btree ("workspace_id","kind","id");--> statement-breakpoint
CREATE UNIQUE INDEX "draft_changes_change_key" ON "draft_changes" USING btree ("interaction_id","change_id");--> statement-breakpoint
CREATE INDEX "draft_changes_at" ON "draft_changes" USING btree ("at");--> statement-breakpoint
CREATE INDEX "draft_touches_user" ON "draft_touches" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "restore_points_interaction" ON "restore_points" USING btree ("interaction_id","at","id");--> statement-breakpoint
CREATE INDEX "restore_points_at" ON "restore_points" USING btree ("at");