ALTER TABLE "peers" ALTER COLUMN "friend_status" SET DEFAULT 'unknown';--> statement-breakpoint
UPDATE "peers" SET "friend_status" = 'unknown' WHERE "friend_status" = 'not_friend' AND "friend_status_at" IS NULL;
