CREATE TABLE "media" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"channel_id" text NOT NULL,
	"entry_id" text,
	"platform_message_id" text NOT NULL,
	"state" text DEFAULT 'pending' NOT NULL,
	"content_type" text,
	"byte_size" integer,
	"sha256" text,
	"bytes" "bytea",
	"attempts" integer DEFAULT 0 NOT NULL,
	"reason" text,
	"next_attempt_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "media_state" CHECK ("media"."state" in ('pending','preparing','stored','failed','expired')),
	CONSTRAINT "media_stored" CHECK (("media"."state" = 'stored') = ("media"."bytes" is not null))
);
--> statement-breakpoint
ALTER TABLE "media" ADD CONSTRAINT "media_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "media" ADD CONSTRAINT "media_channel_id_channels_id_fk" FOREIGN KEY ("channel_id") REFERENCES "public"."channels"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "media" ADD CONSTRAINT "media_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "media_entry_key" ON "media" USING btree ("entry_id");--> statement-breakpoint
CREATE UNIQUE INDEX "media_platform_message_key" ON "media" USING btree ("channel_id","platform_message_id");--> statement-breakpoint
CREATE INDEX "media_due" ON "media" USING btree ("next_attempt_at") WHERE "media"."state" in ('pending','preparing');--> statement-breakpoint
CREATE INDEX "media_orphans" ON "media" USING btree ("created_at") WHERE "media"."entry_id" is null;--> statement-breakpoint
-- Media are compressed already, and parts of them are read: kept as they are, a part costs only itself.
ALTER TABLE "media" ALTER COLUMN "bytes" SET STORAGE EXTERNAL;
