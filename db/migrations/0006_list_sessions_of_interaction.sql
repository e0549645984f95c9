DROP INDEX "sessions_interaction";--> statement-breakpoint
CREATE INDEX "sessions_of_interaction" ON "sessions" USING btree ("interaction_id","updated_at","id","status","peer_id");