import { z } from "zod";
import { readRawBody } from "@/app/api/webhooks/_doorway/read-raw-body";
import { withWorkspaceRoute } from "@/lib/auth";
import { AppError } from "@/lib/kernel/errors";
import { storeFile } from "@/lib/media";
import { fileKinds, maxFileBytes } from "@/lib/media/shared";

const query = z.object({ kind: z.enum(fileKinds) });

/** A picture, film or sound that the team wants to send, as it is. Answers its public address. */
export const POST = withWorkspaceRoute(
  { permission: "templates.edit", query, status: 201 },
  async (ctx, { query, request }) => {
    const bytes = await readRawBody(request, maxFileBytes[query.kind]);
    if (!bytes) throw new AppError("too_large", `at most ${maxFileBytes[query.kind]} bytes`);
    return storeFile(ctx, { kind: query.kind, bytes: Buffer.from(bytes) });
  },
);
