"use server";

import { z } from "zod";
import { renewSiteKey, saveLinkSettings } from "@/lib/account-links";
import { linkSettingsSchema } from "@/lib/account-links/shared";
import { workspaceAction } from "@/lib/auth";
import {
  createChannel,
  registerWebhook,
  removeChannel,
  testWebhook,
  updateChannel,
  updateCredentials,
} from "@/lib/channel-admin";
import { channelNameSchema } from "@/lib/channel-admin/shared";

const channelId = z.string();
const pasted = { channelId: z.string(), channelSecret: z.string(), accessToken: z.string() };

/** Connects a LINE official account. */
export const connectLine = workspaceAction(
  { permission: "channels.manage", schema: z.object(pasted) },
  (ctx, credentials) => createChannel(ctx, { platform: "line", credentials }),
);

/** Makes a chat page. */
export const createWeb = workspaceAction(
  { permission: "channels.manage", schema: z.object({ name: channelNameSchema }) },
  (ctx, { name }) => createChannel(ctx, { platform: "web", name, credentials: {} }),
);

/** Makes an account on the pretend platform, with a phone. */
export const createSandbox = workspaceAction(
  { permission: "channels.manage", schema: z.object({ name: channelNameSchema }) },
  (ctx, { name }) => createChannel(ctx, { platform: "line", isSandbox: true, name, credentials: {} }),
);

/** Registers the webhook at the platform and has it tried. */
export const register = workspaceAction(
  { permission: "channel.configure", schema: z.object({ id: channelId }) },
  (ctx, { id }) => registerWebhook(ctx, id),
);

/** Has the platform try the webhook. */
export const test = workspaceAction(
  { permission: "channel.configure", schema: z.object({ id: channelId }) },
  (ctx, { id }) => testWebhook(ctx, id),
);

/** Renames a channel. */
export const rename = workspaceAction(
  { permission: "channel.configure", schema: z.object({ id: channelId, name: channelNameSchema }) },
  (ctx, { id, name }) => updateChannel(ctx, { channelId: id, name }),
);

/** Replaces a channel's credentials. */
export const replaceCredentials = workspaceAction(
  { permission: "channel.configure", schema: z.object({ id: z.string(), ...pasted }) },
  (ctx, { id, ...credentials }) => updateCredentials(ctx, { channelId: id, credentials }),
);

/** Says how people of a channel link their account. */
export const saveLinking = workspaceAction(
  {
    permission: "channel.configure",
    schema: linkSettingsSchema.extend({ id: channelId, isEnabled: z.literal("on").optional() }),
  },
  (ctx, { id, isEnabled, ...settings }) => saveLinkSettings(ctx, id, { ...settings, isEnabled: isEnabled === "on" }),
);

/** Makes a new key for the site that takes part in linking. */
export const renewLinkingKey = workspaceAction(
  { permission: "channel.configure", schema: z.object({ id: channelId }) },
  (ctx, { id }) => renewSiteKey(ctx, id),
);

/** Removes a channel and everything in it. */
export const remove = workspaceAction(
  { permission: "channels.manage", schema: z.object({ id: channelId, confirmation: z.string() }) },
  (ctx, { id, confirmation }) => removeChannel(ctx, { channelId: id, confirmation }),
);
