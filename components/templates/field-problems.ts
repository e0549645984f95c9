import { templateKeyPattern, templateLimits } from "@/lib/templates/shared";
import type { TemplateDraft } from "./template-draft";

export type FieldProblem =
  | "title_empty"
  | "title_long"
  | "key_form"
  | "folder_long"
  | "arg_form"
  | "arg_twice"
  | "key_taken";

/** What is wrong beside the messages, by field: `title`, `key`, `folder`, `args.<index>`. A new template may leave its key open. */
export function fieldProblemsOf(draft: TemplateDraft, isNew: boolean): Partial<Record<string, FieldProblem>> {
  const found: Partial<Record<string, FieldProblem>> = {};
  if (draft.title.trim() === "") found.title = "title_empty";
  if (draft.title.trim().length > templateLimits.title) found.title = "title_long";
  if (draft.folder.trim().length > templateLimits.folder) found.folder = "folder_long";
  if (!templateKeyPattern.test(draft.key) && !(isNew && draft.key === "")) found.key = "key_form";
  const names = draft.args.map(({ name }) => name.trim());
  for (const [index, name] of names.entries()) {
    if (!templateKeyPattern.test(name)) found[`args.${index}`] = "arg_form";
    else if (names.indexOf(name) !== index) found[`args.${index}`] = "arg_twice";
  }
  return found;
}
