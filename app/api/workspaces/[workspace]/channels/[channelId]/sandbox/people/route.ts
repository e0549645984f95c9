import { z } from "zod";
import { withWorkspaceRoute } from "@/lib/auth";
import { addPerson } from "@/lib/channel-admin";
import { newPersonSchema } from "@/lib/channel-admin/shared";

/** Adds a person to the sandbox. */
export const POST = withWorkspaceRoute(
  { permission: "inbox.reply", params: z.object({ channelId: z.string() }), body: newPersonSchema, status: 201 },
  (ctx, { params, body }) => addPerson(ctx, { channelId: params.channelId, ...body }),
);
