import { withWorkspaceRoute } from "@/lib/auth";
import { rehearseEvent } from "@/lib/inbound";
import { rehearsalSchema } from "@/lib/inbound/shared";

/** What would happen if: nothing is written and nothing is sent. */
export const POST = withWorkspaceRoute({ permission: "interactions.view", body: rehearsalSchema }, (ctx, { body }) =>
  rehearseEvent(ctx, body),
);
