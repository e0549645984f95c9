import { readLayout } from "@/lib/builder/shared";
import { type Definition, definitionFormat, parseDefinition } from "@/lib/engine";
import { importForm } from "@/lib/import-forms";
import { checkDefinition } from "@/lib/problems/shared";
import { interactionFileFormat, interactionFileSchema } from "./file.schema";
import { depthOf, linesOf } from "./locate";
import { type ReadCode, type ReadInteraction, type ReadProblem, readCodes } from "./read-result";

const maxBytes = 5 * 1024 * 1024;
const maxDepth = 64;
const maxSteps = 1_000;

/**
 * Reads an interaction from a text without storing anything (IMP-2): an interaction file, a bare definition of any format, or a
 * form of the predecessor (IMP-4). Nothing is dropped in silence: what does not come over stands in the report or refuses the file.
 */
export function readInteraction(text: string): ReadInteraction {
  if (Buffer.byteLength(text) > maxBytes) return refuse("TOO_LARGE");
  if (depthOf(text) > maxDepth) return refuse("TOO_DEEP");
  const json = parseJson(text);
  if (!json.ok) return { ok: false, problems: [json.problem] };
  const read = readValue(json.value);
  if (!read.ok) return { ok: false, problems: withLines(text, read.problems) };
  return read.definition.steps.length > maxSteps ? refuse("TOO_MANY_STEPS", "/steps") : read;
}

function parseJson(text: string): { ok: true; value: unknown } | { ok: false; problem: ReadProblem } {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    const line = lineInMessage(text, detail);
    return { ok: false, problem: { ...problem("NOT_JSON", "", detail), ...(line !== undefined && { line }) } };
  }
}

function lineInMessage(text: string, message: string): number | undefined {
  const position = /position (\d+)/.exec(message)?.[1];
  return position === undefined ? undefined : text.slice(0, Number(position)).split("\n").length;
}

function readValue(value: unknown): ReadInteraction {
  if (isObject(value) && isObject(value.workspace)) return refuse("WORKSPACE_FILE");
  if (isObject(value) && isObject(value.definition)) return readFile(value, value.definition);
  if (isObject(value) && value.format !== undefined && value.steps !== undefined) return readDefinition(value);
  const form = importForm(value);
  return form ? { ok: true, source: "form", ...form, ...checked(form.definition) } : refuse("NOT_AN_INTERACTION");
}

function readFile(file: Record<string, unknown>, written: Record<string, unknown>): ReadInteraction {
  if (isNewer(file.format, interactionFileFormat)) return refuse("FORMAT_UNKNOWN", "/format");
  const inside = readDefinition(written);
  if (!inside.ok)
    return { ok: false, problems: inside.problems.map((one) => ({ ...one, path: `/definition${one.path}` })) };
  const parsed = interactionFileSchema.safeParse({ ...file, definition: inside.definition });
  if (!parsed.success) return { ok: false, problems: parsed.error.issues.map(toProblem) };
  const { key, title, label, layout } = parsed.data;
  const named = { key, title, ...(label !== undefined && { label }), ...(layout && { layout }) };
  return { ...inside, source: "interaction_file", ...named };
}

function readDefinition(written: Record<string, unknown>): ReadInteraction {
  const value = Object.fromEntries(Object.entries(written).filter(([name]) => name !== "$schema"));
  if (isNewer(value.format, definitionFormat)) return refuse("FORMAT_UNKNOWN", "/format");
  const parsed = parseDefinition(value);
  if (!parsed.ok)
    return { ok: false, problems: parsed.problems.map(({ path, message }) => problem("SHAPE_INVALID", path, message)) };
  const total = parsed.definition.steps.length;
  const report = { parts: { total, carried: total }, share: 1, notes: [] };
  return { ok: true, source: "definition", definition: parsed.definition, report, ...checked(parsed.definition) };
}

/** Checks of what stands in the file, not of what belongs to the installation: publishing asks for those again. */
function checked(definition: Definition) {
  return { layout: readLayout(undefined), problems: checkDefinition(definition) };
}

function isNewer(format: unknown, known: number): boolean {
  return typeof format === "number" && format > known;
}

function refuse(code: ReadCode, path = ""): ReadInteraction {
  return { ok: false, problems: [problem(code, path)] };
}

function problem(code: ReadCode, path: string, detail?: string): ReadProblem {
  return { path, code, message: detail ? `${readCodes[code]} ${detail}` : readCodes[code] };
}

function toProblem({ path, message }: { path: PropertyKey[]; message: string }): ReadProblem {
  const pointer = path.map((part) => `/${String(part).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
  return problem("SHAPE_INVALID", pointer, message);
}

/** A place that is missing is shown where it should be: the line of the nearest thing around it. */
function withLines(text: string, problems: ReadProblem[]): ReadProblem[] {
  const around = problems.map(({ path }) => ancestors(path));
  const lines = linesOf(text, around.flat());
  return problems.map((one, index) => {
    const line = around[index]?.map((pointer) => lines.get(pointer)).find((found) => found !== undefined);
    return line === undefined ? one : { ...one, line };
  });
}

function ancestors(pointer: string): string[] {
  const parts = pointer.split("/");
  return parts.map((_, index) => parts.slice(0, parts.length - index).join("/"));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
