import { cancelWordSchema, type Settings, settingsSchema } from "@/lib/engine";
import type { JsonObject } from "@/lib/messages";
import { carry, isNothing, items, member, type ObjectPart, reportUnknown, toNumber, toText } from "./form-part";

const known = [
  ...settingsSchema.keyof().options,
  "version",
  "steps",
  "title",
  "key",
  "format",
  "settings",
  "$schema",
] as const;

/** The settings of a form, and the number that its author gave it. */
export function formSettings(form: ObjectPart): { settings: Settings; version?: string } {
  reportUnknown(form, known);
  const settings = settingsSchema.parse({
    ...minutes(form, "timeoutMinutes"),
    ...minutes(form, "timeoutRemind"),
    ...word(form, "onTimeout"),
    ...word(form, "runPolicy"),
    ...word(form, "overridePolicy"),
    ...word(form, "storage"),
    excludeSteps: excludeSteps(form),
    cancelWords: cancelWords(form),
  });
  const version = toNumber(form.value.version)?.toString();
  if (version === undefined) return { settings };
  form.log.adjusted(member(form, "version").path, "VERSION_AS_LABEL", version);
  return { settings, version };
}

function minutes(form: ObjectPart, key: "timeoutMinutes" | "timeoutRemind"): JsonObject {
  const part = member(form, key);
  // Forms write `false` for "no reminder".
  if (isNothing(part.value) || part.value === false) return {};
  const [value] = carry(part, settingsSchema.shape[key], toNumber(part.value) ?? part.value);
  return value === undefined ? {} : { [key]: value };
}

/** A word of a closed list. Forms let through any other, which counted as the default. */
function word(form: ObjectPart, key: "onTimeout" | "runPolicy" | "overridePolicy" | "storage"): JsonObject {
  const part = member(form, key);
  if (isNothing(part.value)) return {};
  const parsed = settingsSchema.shape[key].safeParse(part.value);
  form.log.carried();
  if (parsed.success) return { [key]: parsed.data };
  form.log.adjusted(part.path, "VALUE_REPLACED", part.value);
  return {};
}

function excludeSteps(form: ObjectPart): string[] {
  return items(member(form, "excludeSteps")).flatMap((part) =>
    carry(part, settingsSchema.shape.excludeSteps.unwrap().element, toText(part.value)),
  );
}

/** `{ type, value }`, or the bare word. */
function cancelWords(form: ObjectPart) {
  return items(member(form, "cancelWords")).flatMap((part) =>
    carry(part, cancelWordSchema, typeof part.value === "string" ? { type: "equals", value: part.value } : part.value),
  );
}
