CREATE TABLE "file_facts" (
	"workspace_id" text NOT NULL,
	"url_hash" text NOT NULL,
	"content_type" text,
	"byte_size" bigint,
	"fault" text,
	"checked_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "file_facts_workspace_id_url_hash_pk" PRIMARY KEY("workspace_id","url_hash")
);
--> statement-breakpoint
ALTER TABLE "file_facts" ADD CONSTRAINT "file_facts_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "file_facts_age" ON "file_facts" USING btree ("checked_at");