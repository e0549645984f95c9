import { z } from "zod";
import { withWorkspaceRoute } from "@/lib/auth";
import { reopenThread, resolveThread } from "@/lib/comments";

const params = z.object({ interactionId: z.string(), threadId: z.string() });

/** The matter is settled. */
export const PUT = withWorkspaceRoute({ permission: "interactions.comment", params }, (ctx, { params }) =>
  resolveThread(ctx, params),
);

/** It is open again. */
export const DELETE = withWorkspaceRoute({ permission: "interactions.comment", params }, (ctx, { params }) =>
  reopenThread(ctx, params),
);
