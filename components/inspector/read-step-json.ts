import { readJson } from "@/components/message-editor/json-value";
import { stepSchema } from "@/lib/engine";

/** Why a text is no step: a key of a text for people, and the name that it speaks of. */
export interface StepFault {
  pointer: string;
  kind: "not_json" | "not_object" | "unknown_member" | "missing" | "wrong";
  name: string;
}

export type ReadStepJson = { ok: true; value: object } | { ok: false; faults: StepFault[] };

/** INS-10: a step as it was written by hand, or everything that keeps it from being one. */
export function readStepJson(text: string): ReadStepJson {
  const read = readJson(text);
  if (!read.ok) return { ok: false, faults: [{ pointer: "", kind: read.problem, name: "" }] };
  const parsed = stepSchema.safeParse(read.value);
  return parsed.success
    ? { ok: true, value: read.value }
    : { ok: false, faults: parsed.error.issues.flatMap((issue) => faultsOf(issue, read.value)) };
}

type Issue = NonNullable<ReturnType<typeof stepSchema.safeParse>["error"]>["issues"][number];

function faultsOf(issue: Issue, step: unknown): StepFault[] {
  const pointer = issue.path.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
  const name = String(issue.path.at(-1) ?? "");
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({ pointer: `${pointer}/${key}`, kind: "unknown_member", name: key }));
  }
  const found = issue.path.reduce<unknown>((value, key) => memberOf(value, key), step);
  return [{ pointer, kind: found === undefined ? "missing" : "wrong", name }];
}

function memberOf(value: unknown, key: PropertyKey): unknown {
  const member =
    typeof value === "object" && value !== null && Object.entries(value).find(([name]) => name === String(key));
  return member ? member[1] : undefined;
}
