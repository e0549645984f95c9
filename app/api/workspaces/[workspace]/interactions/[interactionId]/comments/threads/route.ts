import { z } from "zod";
import { withWorkspaceRoute } from "@/lib/auth";
import { addThread, listThreads } from "@/lib/comments";
import { addThreadSchema, listThreadsSchema } from "@/lib/comments/shared";

const params = z.object({ interactionId: z.string() });

/** What is said about the steps of an interaction, newest first. */
export const GET = withWorkspaceRoute(
  { permission: "interactions.view", params, query: listThreadsSchema },
  (ctx, { params, query }) => listThreads(ctx, { ...params, ...query }),
);

/** Begins a thread about a step. */
export const POST = withWorkspaceRoute(
  { permission: "interactions.comment", params, body: addThreadSchema, status: 201 },
  (ctx, { params, body }) => addThread(ctx, { ...params, ...body }),
);
