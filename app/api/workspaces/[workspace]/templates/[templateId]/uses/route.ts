import { z } from "zod";
import { withWorkspaceRoute } from "@/lib/auth";
import { listTemplateUses } from "@/lib/templates";

const params = z.object({ templateId: z.string() });

/** What would miss this template. */
export const GET = withWorkspaceRoute({ permission: "templates.view", params }, (ctx, { params }) =>
  listTemplateUses(ctx, params.templateId),
);
