import { withWorkspaceRoute } from "@/lib/auth";
import { adoptFiles } from "@/lib/media";
import { adoptFilesSchema } from "@/lib/media/shared";

/** Takes over what was pasted from another workspace, as far as the person may read it there. */
export const POST = withWorkspaceRoute({ permission: "templates.edit", body: adoptFilesSchema }, (ctx, { body }) =>
  adoptFiles(ctx, body),
);
