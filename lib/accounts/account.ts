import { z } from "zod";

/** An address as it is compared and kept: trimmed, lower case. */
export const emailSchema = z.string().trim().toLowerCase().pipe(z.email().max(254));

/** The name that colleagues see. */
export const personNameSchema = z.string().trim().min(1).max(80);

export const providers = ["line", "google"] as const;

/** Whose accounts may sign in here besides an e-mail address with a password. */
export type Provider = (typeof providers)[number];

/** What a new password must be: long rather than complicated. The upper end keeps hashing affordable. */
export const passwordSchema = z.string().min(10).max(200);

/** A password as it is typed to prove who one is; what it had to be like when it was made is of no interest. */
export const givenPasswordSchema = z.string().max(1000);

export const profileSchema = z.object({ name: personNameSchema });
export type Profile = z.output<typeof profileSchema>;

export const passwordChangeSchema = z.object({ currentPassword: givenPasswordSchema, newPassword: passwordSchema });
export type PasswordChange = z.output<typeof passwordChangeSchema>;
