import { z } from "zod";
import { withWorkspaceRoute } from "@/lib/auth";
import { listEntries } from "@/lib/inbox";
import { listEntriesSchema } from "@/lib/inbox/shared";

const params = z.object({ conversationId: z.string() });

/** A stretch of the timeline. */
export const GET = withWorkspaceRoute({ permission: "inbox.view", params, query: listEntriesSchema }, (ctx, input) =>
  listEntries(ctx, { ...input.query, ...input.params }),
);
