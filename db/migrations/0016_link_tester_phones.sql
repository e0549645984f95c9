CREATE TABLE "tester_phone_codes" (
	"member_id" text NOT NULL,
	"channel_id" text NOT NULL,
	"code_hash" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	CONSTRAINT "tester_phone_codes_member_id_channel_id_pk" PRIMARY KEY("member_id","channel_id")
);
--> statement-breakpoint
CREATE TABLE "tester_phone_tries" (
	"key" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tester_phones" (
	"member_id" text NOT NULL,
	"channel_id" text NOT NULL,
	"peer_id" text NOT NULL,
	"linked_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "tester_phones_member_id_channel_id_pk" PRIMARY KEY("member_id","channel_id")
);
--> statement-breakpoint
ALTER TABLE "tester_phone_codes" ADD CONSTRAINT "tester_phone_codes_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tester_phone_codes" ADD CONSTRAINT "tester_phone_codes_channel_id_channels_id_fk" FOREIGN KEY ("channel_id") REFERENCES "public"."channels"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tester_phones" ADD CONSTRAINT "tester_phones_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tester_phones" ADD CONSTRAINT "tester_phones_channel_id_channels_id_fk" FOREIGN KEY ("channel_id") REFERENCES "public"."channels"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tester_phones" ADD CONSTRAINT "tester_phones_peer_id_peers_id_fk" FOREIGN KEY ("peer_id") REFERENCES "public"."peers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "tester_phone_codes_hash" ON "tester_phone_codes" USING btree ("channel_id","code_hash");--> statement-breakpoint
CREATE INDEX "tester_phone_codes_expiry" ON "tester_phone_codes" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "tester_phone_tries_key_at" ON "tester_phone_tries" USING btree ("key","at");--> statement-breakpoint
CREATE INDEX "tester_phone_tries_at" ON "tester_phone_tries" USING btree ("at");--> statement-breakpoint
CREATE INDEX "tester_phones_peer" ON "tester_phones" USING btree ("peer_id");