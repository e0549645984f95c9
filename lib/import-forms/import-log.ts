/** Everything that an import may have to tell, and its English for logs and the command line; screens have own texts. */
export const importCodes = {
  VERSION_AS_LABEL: "The form's own version number stays as a label; versions are numbered by the system.",
  INPUT_MODE_NONE: "`awaitInput: false` became a step that goes on by itself.",
  VALUE_REPLACED: "A value that has no meaning here was replaced by the default.",
  TEXT_AS_TITLE: "The text of a card became its title.",
  ALT_TEXT_ADDED: "A flex message without alternative text got one.",
  WIDTH_AS_SHARE: "A button's width became its share of the row.",
  COLUMNS_LIMITED: "Buttons stand in one to four columns.",
  RULE_OFF: "A rule that was switched off was left out.",
  REPEATED: "Stood in the list twice; once is enough.",
  ACTION_RENAMED: "The action has another name here.",
  PARAMETER_RENAMED: "The parameter has another name here.",
  REFERENCE_OUTSIDE: "This is an id of the other system; name one of this workspace instead.",
  CHAIN_MOVED: "A chain stands with the action before the one that it feeds.",
  VERSION_LEFT_OUT: "Only the newest version in the file is imported.",
  UNKNOWN_FIELD: "Nothing here corresponds to this field.",
  UNKNOWN_MESSAGE: "There is no such kind of message.",
  UNKNOWN_RULE: "There is no such rule.",
  UNKNOWN_ROLE: "There is no such special role.",
  UNKNOWN_ACTION: "There is no such action.",
  INVALID_VALUE: "The value does not fit its place.",
  INVALID_JSON: "The text is not JSON.",
} as const;

export type ImportCode = keyof typeof importCodes;

/** One thing that did not come over as it was. `path` is a JSON pointer into the imported file. */
export interface ImportNote {
  path: string;
  code: ImportCode;
  kind: "adjusted" | "lost";
  message: string;
  /** The name or value that it is about, as it stands in the file. */
  detail?: string;
}

export interface ImportReport {
  /** Steps, messages, buttons, rules, branches, actions and settings of the file. */
  parts: { total: number; carried: number };
  /** Carried ÷ total, 0–1. */
  share: number;
  notes: ImportNote[];
}

const longestDetail = 120;

/** Takes down what became of each part of a form while it is read. */
export class ImportLog {
  readonly #notes: ImportNote[] = [];
  #carried = 0;
  #lost = 0;

  carried(): void {
    this.#carried += 1;
  }

  lost(path: string, code: ImportCode, detail?: unknown): void {
    this.#lost += 1;
    this.#note("lost", path, code, detail);
  }

  adjusted(path: string, code: ImportCode, detail?: unknown): void {
    this.#note("adjusted", path, code, detail);
  }

  report(): ImportReport {
    const total = this.#carried + this.#lost;
    const parts = { total, carried: this.#carried };
    return { parts, share: total === 0 ? 1 : this.#carried / total, notes: this.#notes };
  }

  #note(kind: ImportNote["kind"], path: string, code: ImportCode, detail: unknown): void {
    const shown = detail === undefined ? {} : { detail: shorten(detail) };
    this.#notes.push({ path, code, kind, message: importCodes[code], ...shown });
  }
}

function shorten(detail: unknown): string {
  const text = typeof detail === "string" ? detail : (JSON.stringify(detail) ?? "");
  return text.length > longestDetail ? `${text.slice(0, longestDetail - 1)}…` : text;
}
