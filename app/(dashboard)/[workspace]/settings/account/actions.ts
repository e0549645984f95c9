"use server";

import { z } from "zod";
import { changePassword, revokeSessions, updateProfile } from "@/lib/accounts";
import { passwordChangeSchema, profileSchema, providers } from "@/lib/accounts/shared";
import { safeNext, signInWithPassword, signOut, startProviderSignIn, userAction } from "@/lib/auth";

/** Saves the name that colleagues see. */
export const saveProfile = userAction({ schema: profileSchema }, (ctx, input) =>
  updateProfile(ctx.db, ctx.user.id, input),
);

/** Sets another password; every other device is signed out, this one stays. */
export const savePassword = userAction({ schema: passwordChangeSchema }, async (ctx, input) => {
  await changePassword(ctx.db, ctx.user.id, input);
  if (ctx.user.email !== null) await signInWithPassword(ctx.user.email, input.newPassword);
});

/** Tells where the provider asks whether its account may be linked to this one. */
export const linkProvider = userAction(
  { schema: z.object({ provider: z.enum(providers), next: z.string().max(2000).transform(safeNext) }) },
  async (ctx, { provider, next }) => ({ url: await startProviderSignIn(provider, next, { linkTo: ctx.user.id }) }),
);

/** Ends every auth session of the person. */
export const signOutEverywhere = userAction({ schema: z.object({}) }, async (ctx) => {
  await revokeSessions(ctx.db, ctx.user.id);
  await signOut();
  return { next: "/sign-in" };
});
