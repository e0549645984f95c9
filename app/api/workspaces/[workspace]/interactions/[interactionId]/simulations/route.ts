import { z } from "zod";
import { withWorkspaceRoute } from "@/lib/auth";
import { runOnServer } from "@/lib/simulator";
import { serverRunLimits, serverRunSchema } from "@/lib/simulator/shared";

/** Has a simulated conversation on the server; nothing of it is stored and nothing is sent (SIM-12). */
export const POST = withWorkspaceRoute(
  {
    permission: "interactions.view",
    params: z.object({ interactionId: z.string() }),
    body: serverRunSchema,
    maxBodyBytes: serverRunLimits.bodyBytes,
  },
  (ctx, { params, body }) => runOnServer(ctx, params.interactionId, body),
);
