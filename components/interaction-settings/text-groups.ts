import type { TextKey } from "@/lib/engine";

/** Everything that is said without an author's words, by the occasion on which it is said. */
export const textGroups = {
  confirm: ["confirmTitle", "confirmApply", "confirmEdit", "noInput", "editPickerTitle", "editPickerBack"],
  cancel: ["cancelConfirm", "cancelAbort", "cancelContinue", "canceled"],
  time: ["timeoutRemind", "timeoutNotice"],
  hints: ["unusable", "unusableChoice", "unusableImage", "unusableLocation"],
  errors: [
    "required",
    "number",
    "numberMin",
    "numberMax",
    "integer",
    "lengthMin",
    "lengthMax",
    "email",
    "phoneJp",
    "phoneE164",
    "url",
    "urlScheme",
    "date",
    "dateMissing",
    "dateMin",
    "dateMax",
    "time",
    "timeMin",
    "timeMax",
    "datetime",
    "datetimeMin",
    "datetimeMax",
    "enum",
    "regex",
    "hiragana",
    "katakana",
    "forbiddenWord",
    "forbidden",
  ],
  trouble: ["definitionMissing", "budgetExceeded"],
} as const satisfies Record<string, readonly TextKey[]>;

export type TextGroup = keyof typeof textGroups;
