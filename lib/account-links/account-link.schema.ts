import { z } from "zod";

/** What a member says about linking on a channel. */
export const linkSettingsSchema = z.strictObject({
  isEnabled: z.boolean(),
  keyword: z.string().trim().min(1).max(40),
  /** Where people sign in; `http` is for trying things out on one's own machine. */
  loginUrl: z.url({ protocol: /^https?$/ }).max(500),
});
export type LinkSettings = z.output<typeof linkSettingsSchema>;

/** What the site tells once somebody has signed in there. */
export const signedInSchema = z.object({
  linkToken: z.string().min(1).max(500),
  accountId: z.string().min(1).max(200),
  /** How the site calls this person; the id when it does not say. */
  name: z.string().trim().min(1).max(100).optional(),
});
export type SignedIn = z.output<typeof signedInSchema>;

/** An account on the workspace's own site. */
export interface LinkedAccount {
  id: string;
  name: string;
}
