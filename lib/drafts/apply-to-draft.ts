import {
  apply,
  applyPatches,
  type BuilderDocument,
  type Patch,
  PatchError,
  type Refusal,
  readLayout,
} from "@/lib/builder/shared";
import type { Draft } from "@/lib/interactions";
import { AppError, type Problem } from "@/lib/kernel/errors";
import { documentOf } from "./document-of";

/**
 * The draft after these patches, judged as the browser judges a command: what changed fits its schema, new ids are free, nothing grows
 * beyond a limit (MOD-5). Throws `invalid` with a JSON pointer into the document.
 */
export function applyToDraft(before: Draft, patches: readonly Patch[]): Draft {
  const document = documentOf(before);
  const result = apply(document, { type: "replace_document", document: patched(document, patches), reason: "restore" });
  if (!result.ok) throw invalid(toProblem(document, result));
  const { meaning, layout } = result.document;
  return { definition: meaning, layout, ...(before.label && { label: before.label }) };
}

function patched(document: BuilderDocument, patches: readonly Patch[]): BuilderDocument {
  try {
    return wellFormed(applyPatches(document, patches));
  } catch (error) {
    if (!(error instanceof PatchError)) throw error;
    throw invalid({ path: "/patches", code: "PATCH_MISFIT", message: error.message });
  }
}

/** Patches may have put anything anywhere. What `apply` looks into has to have at least the right kind. */
function wellFormed(document: BuilderDocument): BuilderDocument {
  const { meaning, layout }: { meaning: Partial<Record<string, unknown>>; layout: Partial<Record<string, unknown>> } =
    document;
  const known = [
    ...Object.keys(meaning).map((part) => [`/meaning/${part}`, meaningParts.has(part)] as const),
    ...Object.keys(layout).map((part) => [`/layout/${part}`, layoutParts.includes(part)] as const),
  ];
  const faults = [
    ["/meaning/format", meaning.format === 1],
    ["/meaning/settings", isRecord(meaning.settings)],
    ["/meaning/steps", Array.isArray(meaning.steps) && meaning.steps.every(isStep)],
    ...layoutParts.map((part) => [`/layout/${part}`, isRecord(layout[part])] as const),
    ...known,
  ] as const;
  const [path] = faults.find(([, isRight]) => !isRight) ?? [];
  if (path !== undefined) throw invalid({ path, code: "SHAPE_INVALID", message: "not of the kind that belongs here" });
  return document;
}

const meaningParts = new Set(["format", "settings", "steps"]);
const layoutParts = Object.keys(readLayout({}));

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isStep = (value: unknown) => isRecord(value) && typeof value.id === "string";

function toProblem(document: BuilderDocument, { code, detail }: Refusal): Problem {
  const index = document.meaning.steps.findIndex(({ id }) => id === detail.stepId);
  const base = index < 0 ? "/meaning" : `/meaning/steps/${index}`;
  const { path = "", reason, ...facts } = detail;
  return { path: `${base}${path}`, code, message: typeof reason === "string" ? reason : JSON.stringify(facts) };
}

function invalid(problem: Problem): AppError {
  return new AppError("invalid", `the draft cannot be saved: ${problem.code} at ${problem.path}`, {
    problems: [problem],
  });
}
