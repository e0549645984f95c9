import { z } from "zod";
import { withWorkspaceRoute } from "@/lib/auth";
import { loadSurroundings, runOnServer } from "@/lib/simulator";
import { serverRunLimits, serverRunSchema } from "@/lib/simulator/shared";

const params = z.object({ interactionId: z.string() });

/** Names parted by commas: the ids and keys that a draft's actions speak of. */
const names = z
  .string()
  .max(4_000)
  .default("")
  .transform((text) => text.split(",").filter((name) => name !== ""))
  .pipe(z.array(z.string()).max(50));

/** What a simulation needs of the workspace. */
export const GET = withWorkspaceRoute(
  { permission: "interactions.view", params, query: z.object({ interactions: names, templates: names }) },
  (ctx, { params, query }) => loadSurroundings(ctx, { ...params, ...query }),
);

/** Has a simulated conversation on the server; nothing of it is stored and nothing is sent (SIM-12). */
export const POST = withWorkspaceRoute(
  { permission: "interactions.view", params, body: serverRunSchema, maxBodyBytes: serverRunLimits.bodyBytes },
  (ctx, { params, body }) => runOnServer(ctx, params.interactionId, body),
);
