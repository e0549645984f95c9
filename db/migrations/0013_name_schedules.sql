ALTER TABLE "schedules" ADD COLUMN "key" text;--> statement-breakpoint
UPDATE "schedules" SET "key" = "id";--> statement-breakpoint
ALTER TABLE "schedules" ALTER COLUMN "key" SET NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "schedules_key" ON "schedules" USING btree ("workspace_id","key");
