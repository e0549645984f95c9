import type { BuilderDocument, Layout } from "./document";
import type { Patch } from "./patch";

/** Why a command was not carried out. Each is a key of a text for people; `detail` fills it. */
export const refusalCodes = [
  "READ_ONLY",
  "STEP_MISSING",
  "PLACE_MISSING",
  "ID_INVALID",
  "ID_TAKEN",
  "ID_RESERVED",
  "ROLE_TAKEN",
  "TARGET_MISSING",
  "TARGET_BY_ITSELF",
  "SOURCE_ENDS",
  "OUTLET_MISSING",
  "OUTLET_WITHOUT_TARGET",
  "NOT_IMPLICIT",
  "CONVERSION_IMPOSSIBLE",
  "SHAPE_INVALID",
  "LIMIT_EXCEEDED",
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

export type Values = Readonly<Record<string, string | number>>;

export interface Refusal {
  ok: false;
  code: RefusalCode;
  detail: Values;
}

export function refuse(code: RefusalCode, detail: Values = {}): Refusal {
  return { ok: false, code, detail };
}

/** What a command did, as the key of a text and what fills it: for the undo menu and for what is read aloud (UND-5). */
export interface Description {
  key: DescriptionKey;
  values: Values;
}

export const descriptionKeys = [
  "addStep",
  "insertStep",
  "deleteSteps",
  "duplicateSteps",
  "renameStep",
  "changeField",
  "changeStep",
  "changeSettings",
  "connect",
  "disconnect",
  "makeExplicit",
  "reorderSteps",
  "setFirstStep",
  "addItem",
  "moveItem",
  "deleteItem",
  "duplicateItem",
  "changeItem",
  "convertMessage",
  "customiseRole",
  "moveSteps",
  "alignSteps",
  "distributeSteps",
  "snapSteps",
  "autoLayout",
  "tidySelection",
  "collapseSteps",
  "addNote",
  "changeNote",
  "addFrame",
  "changeFrame",
  "moveFrame",
  "muteProblem",
  "unmuteProblem",
  "paste",
  "importDraft",
  "applyMerge",
  "restore",
] as const;
export type DescriptionKey = (typeof descriptionKeys)[number];

/** What a command makes of a document, before anybody looked whether it may stay so. Members that are left out stay. */
export interface Edit {
  ok: true;
  settings?: unknown;
  steps?: readonly unknown[];
  layout?: Layout;
  description: Description;
  /** The steps, notes and frames that changed: what undo brings into view. */
  focus: readonly string[];
  report?: Report;
}

/** A limit of MOD-5 that is near or was exceeded. */
export interface LimitNotice {
  limit: LimitName;
  count: number;
  max: number;
  /** The step that it is about, or nothing for the interaction. */
  stepId: string | undefined;
}
export type LimitName =
  | "steps"
  | "bytes"
  | "branches"
  | "messages"
  | "beforeActions"
  | "afterActions"
  | "cancelWords"
  | "title"
  | "description"
  | "notes";

/** A connection or placeholder that was copied without the step it names. */
export interface Dangling {
  /** The pasted step that names it, by its new id. */
  stepId: string;
  path: string;
  /** What it named where it was copied. */
  target: string;
  /** What it is called now: a name that no step here has. */
  name: string;
  /** A step here had that name before: perhaps it is the one that is meant. */
  isHereToo: boolean;
}

/** What the person should be told beside the change itself. */
export interface Report {
  /** New ids by old ones. */
  ids?: Readonly<Record<string, string>>;
  /** How many places name the renamed step (MOD-3). */
  references?: number;
  /** What leads nowhere now (CAN-14). */
  dangling?: readonly Dangling[];
  /** Pasted steps, by their new ids, that lost their role because another step plays it. */
  rolesDropped?: readonly string[];
}

export interface Applied {
  ok: true;
  document: BuilderDocument;
  /** From the document before to `document`; none when nothing changed. */
  patches: readonly Patch[];
  /** And back. */
  inverse: readonly Patch[];
  description: Description;
  focus: readonly string[];
  /** Limits that this command brought near (MOD-5). */
  warnings: readonly LimitNotice[];
  report: Report;
}
