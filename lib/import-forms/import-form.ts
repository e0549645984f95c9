import { type Definition, definitionFormat, definitionSchema } from "@/lib/engine";
import { asObjectPart, below, isObject, items, type ObjectPart, type Part, toNumber, toText } from "./form-part";
import { formSettings } from "./form-settings";
import { formStep } from "./form-step";
import { ImportLog, type ImportReport } from "./import-log";

export interface ImportedForm {
  definition: Definition;
  title?: string;
  key?: string;
  /** The number that the form's author gave it. */
  label?: string;
  report: ImportReport;
}

/** A form inside whatever it was exported in: by itself, by version number, or with a title around it. */
interface FoundForm {
  form: ObjectPart;
  title?: string;
  key?: string;
  version?: string;
}

const containers = ["form", "data", "interaction", "form_data"];

/** Whether there is a form-style definition in a value: an object with a list of `steps`, at most a few levels down. */
export function findForm(value: unknown): boolean {
  return search({ value, path: "", log: new ImportLog() }) !== undefined;
}

/**
 * Reads a form-style definition (IMP-4): ordered `steps` with `message` or `messages`, `branches`, a numeric `version`. What fits
 * comes over, the report names by JSON pointer everything that does not. Undefined when there is no form in the value.
 */
export function importForm(value: unknown): ImportedForm | undefined {
  const log = new ImportLog();
  const found = search({ value, path: "", log });
  if (!found) return undefined;
  const { settings, version } = formSettings(found.form);
  const steps = items(below(found.form, "steps", found.form.value.steps)).flatMap(formStep);
  const label = version ?? found.version;
  const title = toText(found.form.value.title) ?? found.title;
  const key = toText(found.form.value.key) ?? found.key;
  return {
    definition: definitionSchema.parse({ format: definitionFormat, settings, steps }),
    ...(title && { title }),
    ...(key && { key }),
    ...(label && { label }),
    report: log.report(),
  };
}

function search(part: Part): FoundForm | undefined {
  const object = asObjectPart(part) ?? alone(part);
  if (!object) return undefined;
  if (Array.isArray(object.value.steps)) return { form: object };
  return searchVersions(object) ?? searchContainer(object);
}

/** Exports wrap a form in a list of one. */
function alone(part: Part): ObjectPart | undefined {
  return Array.isArray(part.value) && part.value.length === 1 ? asObjectPart(below(part, 0, part.value[0])) : undefined;
}

/** `{ "1": […], "2": […] }`: all versions of a form by their number. The newest counts. */
function searchVersions(object: ObjectPart): FoundForm | undefined {
  const numbers = Object.keys(object.value).filter((key) => /^[1-9]\d*$/.test(key));
  const [newest, ...older] = numbers.toSorted((a, b) => Number(b) - Number(a));
  if (newest === undefined || numbers.length < Object.keys(object.value).length) return undefined;
  const found = search(below(object, newest, object.value[newest]));
  if (!found) return undefined;
  for (const number of older) object.log.lost(below(object, number, 0).path, "VERSION_LEFT_OUT", number);
  return { version: newest, ...found };
}

function searchContainer(object: ObjectPart): FoundForm | undefined {
  const key = containers.find((name) => isObject(object.value[name]) || Array.isArray(object.value[name]));
  if (key === undefined) return undefined;
  const found = search(below(object, key, object.value[key]));
  if (!found) return undefined;
  const { title, post_title, name, version } = object.value;
  const outer = { title: toText(title ?? post_title ?? name), version: toNumber(version)?.toString() };
  return { ...withoutNothing(outer), ...withoutNothing({ key: toText(object.value.key) }), ...found };
}

function withoutNothing(texts: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).filter((entry): entry is [string, string] => Boolean(entry[1])));
}
