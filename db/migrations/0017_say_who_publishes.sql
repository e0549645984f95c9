ALTER TABLE "members" DROP CONSTRAINT "members_role";--> statement-breakpoint
ALTER TABLE "workspaces" ADD COLUMN "publishing" text DEFAULT 'editors' NOT NULL;--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_role" CHECK ("members"."role" in ('owner','admin','publisher','editor','agent','viewer'));--> statement-breakpoint
ALTER TABLE "workspaces" ADD CONSTRAINT "workspaces_publishing" CHECK ("workspaces"."publishing" in ('editors','publishers'));