import "server-only";

export { copyTemplate } from "./copy-template";
export { type CreateTemplateInput, createTemplate, createTemplateSchema } from "./create-template";
export { deleteTemplate, restoreTemplate } from "./delete-template";
export { exportTemplates } from "./export-templates";
export { findTemplateTitle } from "./find-template-title";
export { importTemplates } from "./import-templates";
export { listTemplateUses } from "./list-template-uses";
export { listTemplateFolders, listTemplates, listTemplatesSchema } from "./list-templates";
export { loadTemplate } from "./load-template";
export { loadTemplates } from "./load-templates";
export { updateTemplate, updateTemplateSchema } from "./update-template";
