import { z } from "zod";
import { withWorkspaceRoute } from "@/lib/auth";
import { loadMedia, respondWithMedia } from "@/lib/media";

const params = z.object({ mediaId: z.string() });

/** A picture, video, sound or file that a person sent. */
export const GET = withWorkspaceRoute({ permission: "inbox.view", params }, async (ctx, { params, request }) =>
  respondWithMedia(await loadMedia(ctx, params.mediaId), request),
);
