import { z } from "zod";
import { stepSchema } from "@/lib/engine";
import { type Copies, cutOut } from "./commands/copy-steps";
import { type BuilderDocument, frameSchema, noteSchema, pointSchema } from "./document";
import { limits } from "./limits";
import type { Selection } from "./selection";

/** By this member the text is known again, whatever else lies on a clipboard. */
const mark = "aizuchi/steps";
const envelopeVersion = 1;
const maxCharacters = 5 * 1024 * 1024;
const maxDepth = 64;

/** Where something was copied: media of another workspace are linked again only for whoever may read them there (CAN-14). */
export interface ClipSource {
  workspace?: string;
  interaction?: string;
}

const envelopeSchema = z.strictObject({
  kind: z.literal(mark),
  version: z.literal(envelopeVersion),
  source: z.strictObject({ workspace: z.string().max(200).optional(), interaction: z.string().max(200).optional() }),
  steps: z.array(stepSchema).max(limits.steps),
  layout: z.strictObject({
    positions: z.record(z.string(), pointSchema),
    notes: z.record(z.string(), noteSchema),
    frames: z.record(z.string(), frameSchema),
  }),
});

/** A selection as text for the system clipboard (CAN-14). */
export function writeClip(document: BuilderDocument, selection: Selection, source: ClipSource = {}): string {
  return JSON.stringify({ kind: mark, version: envelopeVersion, source, ...cutOut(document, selection) });
}

export type ReadClip =
  | { ok: true; clip: Copies; source: ClipSource }
  | { ok: false; code: "NOT_A_CLIP" | "TOO_LARGE" | "TOO_DEEP" | "VERSION_UNKNOWN" | "SHAPE_INVALID"; detail: string };

/**
 * Reads text from a clipboard. Anybody may have put it there, so nothing in it is believed: not its size, its depth, nor its shape.
 * `NOT_A_CLIP` says that the text is none of ours and may be pasted as text.
 */
export function readClip(text: string): ReadClip {
  if (!looksLikeClip(text)) return { ok: false, code: "NOT_A_CLIP", detail: "" };
  if (text.length > maxCharacters) return { ok: false, code: "TOO_LARGE", detail: String(text.length) };
  if (isDeeperThan(text, maxDepth)) return { ok: false, code: "TOO_DEEP", detail: String(maxDepth) };
  const value = parseJson(text);
  const { success, data } = z.object({ kind: z.literal(mark), version: z.unknown() }).safeParse(value);
  if (!success) return { ok: false, code: "NOT_A_CLIP", detail: "" };
  if (data.version !== envelopeVersion) return { ok: false, code: "VERSION_UNKNOWN", detail: String(data.version) };
  const parsed = envelopeSchema.safeParse(value);
  if (!parsed.success) return { ok: false, code: "SHAPE_INVALID", detail: firstIssue(parsed.error) };
  const { steps, layout, source } = parsed.data;
  if (new Set(steps.map(({ id }) => id.toLowerCase())).size < steps.length) {
    return { ok: false, code: "SHAPE_INVALID", detail: "/steps" };
  }
  return { ok: true, clip: { steps, layout }, source };
}

/** Cheap enough to ask for every paste, of any size. */
function looksLikeClip(text: string): boolean {
  return /^\s*\{/.test(text.slice(0, 100)) && text.includes(mark);
}

/** Counted before parsing: what is read below goes through the levels one inside of the other. */
function isDeeperThan(text: string, max: number): boolean {
  let depth = 0;
  let isQuoted = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (character === "\\" && isQuoted) index += 1;
    else if (character === '"') isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (character === "{" || character === "[") depth += 1;
    else if (character === "}" || character === "]") depth -= 1;
    if (depth > max) return true;
  }
  return false;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function firstIssue({ issues }: z.ZodError): string {
  return `/${issues[0]?.path.map(String).join("/") ?? ""}`;
}
