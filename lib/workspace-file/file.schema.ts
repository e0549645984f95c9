import { z } from "zod";
import { linkSettingsSchema } from "@/lib/account-links/shared";
import { layoutSchema } from "@/lib/builder/shared";
import { definitionSchema } from "@/lib/engine";
import { publishingModes, workspaceRoles } from "@/lib/kernel/roles";
import { audienceSchema, maxSchedules, recurrenceSchema } from "@/lib/schedules/shared";
import { templateContentSchema, templateLimits } from "@/lib/templates/shared";
import { mayInterruptValues, requirementSchema, triggerEffectSchema, triggerRuleSchema } from "@/lib/triggers/shared";

const key = z
  .string()
  .regex(/^[\p{L}\p{N}_][\p{L}\p{N}_-]{0,63}$/u)
  .describe("A name of its own in this file; other parts refer to it.");
const title = z.string().min(1).max(100);
const locale = z.enum(["ja", "en"]);
const timeZone = z.string().refine(isTimeZone, "is not a time zone of the IANA database, such as Asia/Tokyo");

const accountLinkingSchema = linkSettingsSchema.extend({
  isEnabled: linkSettingsSchema.shape.isEnabled.default(true),
  siteKey: z
    .string()
    .regex(/^\S{20,200}$/, "is 20 to 200 characters without a space")
    .optional()
    .describe("What the site shows when it tells who signed in. Absent: kept as stored. Never written by an export."),
});

const channelSchema = z.strictObject({
  key,
  id: z
    .string()
    .regex(/^[a-z0-9][a-z0-9_-]{2,63}$/)
    .optional()
    .describe("The channel's id in URLs, its webhook URL among them. Generated when absent."),
  platform: z.string(),
  name: title,
  sandbox: z.boolean().default(false).describe("Lives on the pretend platform, with a phone in the browser."),
  locale: locale.default("ja"),
  timeZone: timeZone.default("Asia/Tokyo"),
  accountId: z
    .string()
    .optional()
    .describe(
      "What the platform calls the account (LINE: the bot's user id). Inbound events must name it when it is given.",
    ),
  credentials: z
    .record(z.string(), z.string())
    .optional()
    .describe(
      "What the platform's adapter asks for (LINE: channelId, channelSecret, accessToken). Absent: kept as stored, or generated for sandbox and web channels. Never written by an export.",
    ),
  accountLinking: accountLinkingSchema
    .optional()
    .describe("How people link their account on the workspace's own site."),
});

const memberSchema = z.strictObject({
  email: z.email(),
  name: title,
  role: z.enum(workspaceRoles),
  password: z
    .string()
    .min(8)
    .max(200)
    .optional()
    .describe("For a person who is new to this installation. Never written by an export."),
});

const tagSchema = z.strictObject({
  name: z.string().min(1).max(60),
  color: z.enum(["ai", "fuji", "matsuba", "yamabuki", "shu", "asagi", "tsutsuji", "sumi"]).default("ai"),
});

const interactionSchema = z.strictObject({
  key,
  title,
  channels: z.array(z.string()).default([]).describe("Keys of the channels where it may run."),
  published: definitionSchema
    .optional()
    .describe("Becomes a new version unless the live version already says the same."),
  label: z.string().max(60).optional().describe("A number or name that the version carries over from elsewhere."),
  draft: definitionSchema.optional(),
  layout: layoutSchema.optional(),
});

const [startEffect, messagesEffect, templateEffect, actionsEffect, handOverEffect] = triggerEffectSchema.options;

/** As triggers keep it, but that an interaction is named by its key. */
const triggerFileEffect = z.discriminatedUnion("type", [
  z.strictObject({
    type: startEffect.shape.type,
    interaction: z.string().describe("Key of an interaction."),
    overridePolicy: startEffect.shape.overridePolicy,
  }),
  messagesEffect,
  templateEffect,
  actionsEffect,
  handOverEffect,
]);

const triggerSchema = z.strictObject({
  key,
  title,
  channel: z.string().optional().describe("Key of a channel; absent, as `channels` is, = every channel."),
  channels: z.array(z.string()).min(1).max(200).optional().describe("Keys of several channels."),
  enabled: z.boolean().default(true),
  mayInterrupt: z.enum(mayInterruptValues).default("default"),
  condition: triggerRuleSchema.describe("What has to happen."),
  requirements: z.array(requirementSchema).max(10).default([]).describe("What else has to hold, all of it."),
  effect: triggerFileEffect.describe("What then happens."),
});

const [contactAudience, tagAudience, everyoneAudience] = audienceSchema.options;

const scheduleSchema = z.strictObject({
  key,
  title: z.string().trim().min(1).max(200),
  channel: z.string().describe("Key of a channel: for its people, and by the clocks of its time zone."),
  enabled: z.boolean().default(false),
  recurrence: recurrenceSchema.describe("When it happens."),
  audience: z
    .discriminatedUnion("type", [
      contactAudience,
      z.strictObject({ type: tagAudience.shape.type, tag: z.string().describe("Name of a tag.") }),
      everyoneAudience,
    ])
    .describe("For whom. A contact is one that the workspace has."),
  effect: triggerFileEffect.describe("What then happens."),
});

/** A workspace as one JSON file. Its JSON Schema is `docs/workspace.schema.json`. */
export const workspaceFileSchema = z.strictObject({
  $schema: z.string().optional(),
  format: z.literal(1),
  workspace: z.strictObject({
    slug: z
      .string()
      .regex(/^[a-z0-9][a-z0-9-]{1,38}[a-z0-9]$/, "is 3 to 40 of a–z, 0–9 and -, not starting or ending with -"),
    name: title,
    locale: locale.default("ja"),
    timeZone: timeZone.default("Asia/Tokyo"),
    retentionDays: z.number().int().min(1).max(3650).default(400),
    publishing: z
      .enum(publishingModes)
      .optional()
      .describe("From whom on members may publish. Absent: as it is, and in a new workspace editors."),
  }),
  channels: z.array(channelSchema).max(200).default([]),
  members: z.array(memberSchema).max(1000).default([]),
  tags: z.array(tagSchema).max(2000).default([]),
  templates: z
    .array(templateContentSchema)
    .max(templateLimits.templates)
    .default([])
    .describe("Saved messages; actions name them by key."),
  interactions: z.array(interactionSchema).max(500).default([]),
  triggers: z.array(triggerSchema).max(500).default([]),
  schedules: z.array(scheduleSchema).max(maxSchedules).default([]).describe("What happens at appointed times."),
});
export type WorkspaceFile = z.infer<typeof workspaceFileSchema>;
export type WorkspaceFileInput = z.input<typeof workspaceFileSchema>;

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}
