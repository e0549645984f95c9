"use server";

import { z } from "zod";
import { givenPasswordSchema, providers } from "@/lib/accounts/shared";
import { publicAction, safeNext, signInWithPassword, signOut, startProviderSignIn, userAction } from "@/lib/auth";
import { acceptInvitation, createAnotherWorkspace, createFirstOwner, joinByInvitation } from "@/lib/workspaces";
import { firstOwnerSchema, joinSchema, newWorkspaceSchema } from "@/lib/workspaces/shared";

const next = z.string().max(2000).optional().transform(safeNext);
const token = z.string().max(200);

/** Signs in with an e-mail address and a password. */
export const signIn = publicAction(
  { schema: z.object({ email: z.string().max(1000), password: givenPasswordSchema, next }) },
  async (_, input) => {
    await signInWithPassword(input.email, input.password);
    return { next: input.next };
  },
);

/** Tells where the provider's own sign-in page is. */
export const continueWithProvider = publicAction(
  { schema: z.object({ provider: z.enum(providers), next, invitation: token.optional() }) },
  async (_, { provider, next, invitation }) => ({ url: await startProviderSignIn(provider, next, { invitation }) }),
);

/** Ends the auth session of this browser. */
export const signOutHere = publicAction({ schema: z.object({}) }, async () => {
  await signOut();
  return { next: "/sign-in" };
});

/** The first visitor of an empty installation becomes its owner. */
export const startAsFirstOwner = publicAction({ schema: firstOwnerSchema }, async (ctx, input) => {
  const { workspace } = await createFirstOwner(ctx, input);
  await signInWithPassword(input.email, input.password);
  return { next: `/${workspace.slug}/inbox` };
});

/** Another workspace of somebody who owns one. */
export const startWorkspace = userAction({ schema: newWorkspaceSchema }, async (ctx, input) => {
  const { slug } = await createAnotherWorkspace(ctx, { ...input, ownerId: ctx.user.id });
  return { next: `/${slug}/inbox` };
});

/** Makes an account and joins with it. */
export const join = publicAction({ schema: joinSchema }, async (ctx, input) => {
  const { slug } = await joinByInvitation(ctx, input);
  await signInWithPassword(input.email, input.password);
  return { next: `/${slug}/inbox` };
});

/** Joins with the account that is signed in. */
export const accept = userAction({ schema: z.object({ token }) }, async (ctx, input) => {
  const { slug } = await acceptInvitation(ctx, { token: input.token, userId: ctx.user.id });
  return { next: `/${slug}/inbox` };
});
