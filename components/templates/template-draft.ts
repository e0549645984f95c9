import type { TemplateArg, TemplateContent, TemplateView } from "@/lib/templates/shared";

/** What is being written; the key may be empty until a template is made. */
export type TemplateDraft = TemplateContent;

export const emptyDraft: TemplateDraft = {
  key: "",
  title: "",
  folder: "",
  args: [],
  messages: [{ type: "text", text: "" }],
};

export function draftOf({ key, title, folder, args, messages }: TemplateView): TemplateDraft {
  return { key, title, folder, args, messages };
}

/** Whether two drafts say the same. */
export function isSameDraft(one: TemplateDraft, other: TemplateDraft): boolean {
  return JSON.stringify(canonical(one)) === JSON.stringify(canonical(other));
}

function canonical({ key, title, folder, args, messages }: TemplateDraft) {
  return [key, title.trim(), folder.trim(), args.map(filledArg), messages];
}

/** An argument as it is stored: fields that were left empty are absent. */
export function filledArg({ name, default: fallback, description }: TemplateArg): TemplateArg {
  return { name: name.trim(), ...(fallback && { default: fallback }), ...(description && { description }) };
}
