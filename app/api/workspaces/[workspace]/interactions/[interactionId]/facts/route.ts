import { z } from "zod";
import { withWorkspaceRoute } from "@/lib/auth";
import { changeFacts, loadFacts } from "@/lib/interaction-settings";
import { changeFactsSchema } from "@/lib/interaction-settings/shared";

const params = z.object({ interactionId: z.string() });

/** What surrounds an interaction: its channels, what starts it, who else writes the profile. */
export const GET = withWorkspaceRoute({ permission: "interactions.view", params }, (ctx, { params }) =>
  loadFacts(ctx, params.interactionId),
);

/** Renames it, or says on which channels it may run. */
export const PATCH = withWorkspaceRoute(
  { permission: "interactions.edit", params, body: changeFactsSchema },
  (ctx, { params, body }) => changeFacts(ctx, { ...params, ...body }),
);
