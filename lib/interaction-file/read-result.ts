import type { Layout } from "@/lib/builder/shared";
import type { Definition } from "@/lib/engine";
import type { ImportReport } from "@/lib/import-forms/shared";
import type { Problem } from "@/lib/kernel/errors";
import type { DefinitionProblem } from "@/lib/problems/shared";

/** A file of the largest size, with every quote in it escaped on its way. */
export const importBodyBytes = 12 * 1024 * 1024;

/** Why a file is no interaction at all, and its English for logs and the command line. */
export const readCodes = {
  TOO_LARGE: "The file is larger than 5 MiB.",
  NOT_JSON: "This is not JSON.",
  TOO_DEEP: "The file is nested deeper than 64 levels.",
  TOO_MANY_STEPS: "An interaction has at most 1,000 steps.",
  NOT_AN_INTERACTION: "There is no interaction in this file: neither a definition nor a list of steps.",
  WORKSPACE_FILE: "This is the file of a whole workspace: `npm run workspace -- import` takes it.",
  FORMAT_UNKNOWN: "The file was written by a newer release than this one.",
  SHAPE_INVALID: "The value does not fit its place.",
} as const;

export type ReadCode = keyof typeof readCodes;

/** `line` counts from 1, where the place can be found in the text. */
export interface ReadProblem extends Problem {
  code: ReadCode;
  line?: number;
}

/** What a file holds: an interaction with the report of how it came over and what publishing would say, or why it is none. */
export type ReadInteraction =
  | {
      ok: true;
      source: "interaction_file" | "definition" | "form";
      title?: string;
      key?: string;
      label?: string;
      definition: Definition;
      layout: Layout;
      report: ImportReport;
      problems: DefinitionProblem[];
    }
  | { ok: false; problems: ReadProblem[] };
