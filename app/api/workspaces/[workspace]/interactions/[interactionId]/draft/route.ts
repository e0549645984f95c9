import { z } from "zod";
import { withWorkspaceRoute } from "@/lib/auth";
import { loadForEditing, saveChanges } from "@/lib/drafts";
import { saveBodyBytes, saveChangesSchema } from "@/lib/drafts/shared";

const params = z.object({ interactionId: z.string() });

/** What the editor would open now. */
export const GET = withWorkspaceRoute({ permission: "interactions.view", params }, (ctx, { params }) =>
  loadForEditing(ctx, params.interactionId),
);

/** Saves what changed since a revision. 409 says what stands there now. */
export const PATCH = withWorkspaceRoute(
  { permission: "interactions.edit", params, body: saveChangesSchema, maxBodyBytes: saveBodyBytes },
  async (ctx, { params, body, requestId }) => {
    const { ok, ...answer } = await saveChanges(ctx, { ...params, ...body });
    if (ok) return answer;
    const error = { code: "conflict", reason: "draft_changed", requestId };
    return Response.json({ error, current: answer }, { status: 409, headers: { "cache-control": "no-store" } });
  },
);
