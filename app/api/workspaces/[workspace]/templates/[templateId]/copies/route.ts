import { z } from "zod";
import { withWorkspaceRoute } from "@/lib/auth";
import { copyTemplate } from "@/lib/templates";

const params = z.object({ templateId: z.string() });
const body = z.object({ title: z.string().trim().min(1).max(200) });

export const POST = withWorkspaceRoute({ permission: "templates.edit", params, body, status: 201 }, (ctx, input) =>
  copyTemplate(ctx, { ...input.params, ...input.body }),
);
