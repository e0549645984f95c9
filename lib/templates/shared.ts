export { checkTemplate, type DraftProblem } from "./check-template";
export {
  type TemplateArg,
  type TemplateContent,
  type TemplateContentInput,
  templateArgSchema,
  templateContentSchema,
  templateDraftSchema,
  templateKeyPattern,
  templateLimits,
} from "./template.schema";
export { argValues } from "./template-scope";
export type { TemplateItem, TemplatePage, TemplateUse, TemplateView } from "./template-view";
