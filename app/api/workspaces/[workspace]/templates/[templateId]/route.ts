import { z } from "zod";
import { withWorkspaceRoute } from "@/lib/auth";
import { deleteTemplate, loadTemplate, updateTemplate, updateTemplateSchema } from "@/lib/templates";

const params = z.object({ templateId: z.string() });

export const GET = withWorkspaceRoute({ permission: "templates.view", params }, (ctx, { params }) =>
  loadTemplate(ctx, params.templateId),
);

/** Saves over the revision that the author saw. */
export const PUT = withWorkspaceRoute(
  { permission: "templates.edit", params, body: updateTemplateSchema },
  (ctx, { params, body }) => updateTemplate(ctx, { ...body, ...params }),
);

const query = z.object({ inUse: z.enum(["refuse", "accept"]).default("refuse") });

/** With `inUse=accept` also while something uses it. */
export const DELETE = withWorkspaceRoute({ permission: "templates.edit", params, query }, (ctx, { params, query }) =>
  deleteTemplate(ctx, { ...params, isInUseAccepted: query.inUse === "accept" }),
);
