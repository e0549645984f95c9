import { z } from "zod";
import { withWorkspaceRoute } from "@/lib/auth";
import { lookAtDraftFiles } from "@/lib/drafts";

const params = z.object({ interactionId: z.string() });

/** Looks at files that the draft shows, each once an hour at most, and tells what is known of them. */
export const POST = withWorkspaceRoute({ permission: "interactions.edit", params }, (ctx, { params }) =>
  lookAtDraftFiles(ctx, params.interactionId),
);
