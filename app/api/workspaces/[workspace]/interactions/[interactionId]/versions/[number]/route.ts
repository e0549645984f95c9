import { z } from "zod";
import { withWorkspaceRoute } from "@/lib/auth";
import { loadVersionDocument } from "@/lib/drafts";

/** What a version holds. */
export const GET = withWorkspaceRoute(
  {
    permission: "interactions.view",
    params: z.object({ interactionId: z.string(), number: z.coerce.number().int().positive() }),
  },
  (ctx, { params }) => loadVersionDocument(ctx, params),
);
