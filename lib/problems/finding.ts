import { type DefinitionProblem, type Fix, type ProblemCode, type ProblemValues, severityOf } from "./problem";

/** A problem before anybody said where its holder stands: `path` is a JSON pointer inside of a step, the settings, or the whole. */
export interface Finding {
  code: ProblemCode;
  path: string;
  message: string;
  values?: ProblemValues;
  fix?: Fix;
}

/** What a finding can tell beside its place. */
type More = Pick<Finding, "values" | "fix">;

export function finding(code: ProblemCode, path: string, message: string, more: More = {}): Finding {
  return { code, path, message, ...more };
}

/** A finding in its step, in the settings, or in the whole, as a problem of the definition. */
export function placed({ values = {}, ...rest }: Finding, at: string, stepId?: string): DefinitionProblem {
  const { code, path } = rest;
  return { ...rest, path: at + path, severity: severityOf(code), values, ...(stepId !== undefined && { stepId }) };
}
