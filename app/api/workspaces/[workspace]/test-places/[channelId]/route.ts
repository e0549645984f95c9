import { z } from "zod";
import { withWorkspaceRoute } from "@/lib/auth";
import { issueTesterCode, removeTesterPhone } from "@/lib/tester-phones";

const params = z.object({ channelId: z.string() });

/** A code that links the member's own phone on a channel, once. */
export const POST = withWorkspaceRoute({ permission: "interactions.edit", params, status: 201 }, (ctx, { params }) =>
  issueTesterCode(ctx, params.channelId),
);

/** Forgets the phone that the member linked on a channel. */
export const DELETE = withWorkspaceRoute({ permission: "interactions.edit", params }, (ctx, { params }) =>
  removeTesterPhone(ctx, params.channelId),
);
