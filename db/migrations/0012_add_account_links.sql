CREATE TABLE "account_link_attempts" (
	"link_token_hash" text PRIMARY KEY NOT NULL,
	"peer_id" text NOT NULL,
	"nonce_hash" text,
	"account_id" text,
	"account_name" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "account_link_settings" (
	"channel_id" text PRIMARY KEY NOT NULL,
	"is_enabled" boolean DEFAULT false NOT NULL,
	"keyword" text NOT NULL,
	"login_url" text NOT NULL,
	"site_key_hash" text,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "account_links" (
	"peer_id" text PRIMARY KEY NOT NULL,
	"channel_id" text NOT NULL,
	"account_id" text NOT NULL,
	"account_name" text NOT NULL,
	"nonce_hash" text NOT NULL,
	"linked_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "account_link_attempts" ADD CONSTRAINT "account_link_attempts_peer_id_peers_id_fk" FOREIGN KEY ("peer_id") REFERENCES "public"."peers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_link_settings" ADD CONSTRAINT "account_link_settings_channel_id_channels_id_fk" FOREIGN KEY ("channel_id") REFERENCES "public"."channels"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_links" ADD CONSTRAINT "account_links_peer_id_peers_id_fk" FOREIGN KEY ("peer_id") REFERENCES "public"."peers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_links" ADD CONSTRAINT "account_links_channel_id_channels_id_fk" FOREIGN KEY ("channel_id") REFERENCES "public"."channels"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "account_link_attempts_nonce" ON "account_link_attempts" USING btree ("nonce_hash");--> statement-breakpoint
CREATE INDEX "account_link_attempts_peer" ON "account_link_attempts" USING btree ("peer_id","created_at");--> statement-breakpoint
CREATE INDEX "account_link_attempts_expiry" ON "account_link_attempts" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "account_links_account" ON "account_links" USING btree ("channel_id","account_id");