import { z } from "zod";
import { emailSchema, passwordSchema, personNameSchema } from "@/lib/accounts/shared";
import { publishingModes, workspaceRoles } from "@/lib/kernel/roles";

/** First segments of addresses that are pages of the product and so cannot name a workspace. */
export const reservedSlugs: ReadonlySet<string> = new Set([
  "account-link",
  "api",
  "assets",
  "chat",
  "demo-phone",
  "docs",
  "help",
  "invite",
  "phone",
  "playground",
  "public",
  "s",
  "sandbox",
  "settings",
  "share",
  "sign-in",
  "sign-out",
  "sign-up",
  "static",
  "v1",
  "web",
  "webchat",
  "welcome",
]);

/** The short name of a workspace in addresses. */
export const slugSchema = z
  .string()
  .trim()
  .regex(/^[a-z0-9][a-z0-9-]{1,38}[a-z0-9]$/)
  .refine((slug) => !reservedSlugs.has(slug), { params: { reason: "reserved" } });

export const workspaceNameSchema = z.string().trim().min(1).max(80);

export const newWorkspaceSchema = z.object({ workspaceName: workspaceNameSchema, slug: slugSchema });
export type NewWorkspace = z.output<typeof newWorkspaceSchema>;

export const firstOwnerSchema = newWorkspaceSchema.extend({
  name: personNameSchema,
  email: emailSchema,
  password: passwordSchema,
});
export type FirstOwner = z.output<typeof firstOwnerSchema> & { locale?: string };

const roleSchema = z.enum(workspaceRoles);
/** An empty address is none: that is what a form sends. */
const optionalEmailSchema = z.union([z.literal("").transform(() => undefined), emailSchema]).optional();

export const newInvitationSchema = z.object({ role: roleSchema, email: optionalEmailSchema });
export type NewInvitation = z.output<typeof newInvitationSchema>;

export const joinSchema = z.object({
  token: z.string().max(200),
  name: personNameSchema,
  email: emailSchema,
  password: passwordSchema,
});
export type Join = z.output<typeof joinSchema>;

export const roleChangeSchema = z.object({ memberId: z.string(), role: roleSchema });
export type RoleChange = z.output<typeof roleChangeSchema>;

/** How many days ended sessions, raw webhook bodies and results of actions are kept. */
export const retentionSchema = z.object({ retentionDays: z.coerce.number().int().min(1).max(3_650) });
export type Retention = z.output<typeof retentionSchema>;

/** From whom on members may publish. */
export const publishingSchema = z.object({ publishing: z.enum(publishingModes) });
export type PublishingChoice = z.output<typeof publishingSchema>;
