import { z } from "zod";
import { withWorkspaceRoute } from "@/lib/auth";
import { AppError } from "@/lib/kernel/errors";
import { fetchPicture } from "@/lib/media";

const query = z.object({ url: z.url().max(2_000) });

/** A picture that a draft names, so that browsers of the team load nothing from where an imported file points to (SEC-1). */
export const GET = withWorkspaceRoute({ permission: "interactions.view", query }, async (_ctx, { query: { url } }) => {
  const picture = await fetchPicture(url);
  if (!picture) throw new AppError("not_found", "no picture at this address");
  return picture;
});
