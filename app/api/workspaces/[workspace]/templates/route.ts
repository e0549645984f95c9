import { withWorkspaceRoute } from "@/lib/auth";
import { createTemplate, createTemplateSchema, listTemplates, listTemplatesSchema } from "@/lib/templates";

/** Saved messages, last changed first. */
export const GET = withWorkspaceRoute({ permission: "templates.view", query: listTemplatesSchema }, (ctx, { query }) =>
  listTemplates(ctx, query),
);

export const POST = withWorkspaceRoute(
  { permission: "templates.edit", body: createTemplateSchema, status: 201 },
  (ctx, { body }) => createTemplate(ctx, body),
);
