import { z } from "zod";
import { withWorkspaceRoute } from "@/lib/auth";
import { restoreTemplate } from "@/lib/templates";

const params = z.object({ templateId: z.string() });

/** Undoes a deletion. */
export const PUT = withWorkspaceRoute({ permission: "templates.edit", params }, (ctx, { params }) =>
  restoreTemplate(ctx, params.templateId),
);
