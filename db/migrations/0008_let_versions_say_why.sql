ALTER TABLE "interaction_versions" ADD COLUMN "format" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "interaction_versions" ADD COLUMN "note" text;--> statement-breakpoint
ALTER TABLE "interaction_versions" ADD COLUMN "accepted_problems" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
-- PUB-1: a published version is what people were told; only the account of whoever published it may go.
CREATE FUNCTION refuse_change_of_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'published versions never change' USING ERRCODE = 'restrict_violation';
END $$;--> statement-breakpoint
CREATE TRIGGER interaction_versions_immutable
  BEFORE UPDATE OF id, interaction_id, number, label, definition, layout, checksum, format, note, accepted_problems, published_at
  ON interaction_versions FOR EACH ROW EXECUTE FUNCTION refuse_change_of_version();
