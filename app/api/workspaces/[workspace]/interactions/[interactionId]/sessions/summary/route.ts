import { z } from "zod";
import { withWorkspaceRoute } from "@/lib/auth";
import { loadSummary } from "@/lib/sessions";

const params = z.object({ interactionId: z.string() });

/** How many sessions stand how, and what the filters may choose from. */
export const GET = withWorkspaceRoute({ permission: "interactions.view", params }, (ctx, input) =>
  loadSummary(ctx, input.params.interactionId),
);
