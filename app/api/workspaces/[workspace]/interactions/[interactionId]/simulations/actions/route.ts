import { z } from "zod";
import { withWorkspaceRoute } from "@/lib/auth";
import { realActionSchema, runForReal } from "@/lib/simulator";

const params = z.object({ interactionId: z.string() });

/** Does an action that changes nothing, for a simulated conversation; nothing of it is stored (SIM-8). */
export const POST = withWorkspaceRoute(
  { permission: "interactions.edit", params, body: realActionSchema },
  (ctx, { params, body }) => runForReal(ctx, params.interactionId, body),
);
