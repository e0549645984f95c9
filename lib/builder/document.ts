import { z } from "zod";
import { type Definition, parseDefinition } from "@/lib/engine";
import { isRecord } from "./json-pointer";

export const noteTextLength = 2_000;
export const frameTitleLength = 100;
export const frameColours = ["grey", "blue", "green", "yellow", "red", "purple"] as const;

const coordinate = z.number().min(-1_000_000).max(1_000_000);
const size = z.number().positive().max(100_000);
const box = { x: coordinate, y: coordinate, width: size, height: size };

export const pointSchema = z.strictObject({ x: coordinate, y: coordinate });
export type Point = z.infer<typeof pointSchema>;

export const noteSchema = z.strictObject({ ...box, text: z.string().max(noteTextLength) });
export type Note = z.infer<typeof noteSchema>;

export const frameSchema = z.strictObject({
  ...box,
  title: z.string().max(frameTitleLength),
  colour: z.enum(frameColours),
});
export type Frame = z.infer<typeof frameSchema>;

export const muteReasonLength = 500;

/** A warning that its author has looked at and leaves as it is (PRB-3): which one, where, and why. */
export const muteSchema = z.strictObject({
  code: z.string().min(1).max(64),
  stepId: z.string().optional(),
  /** JSON pointer inside of the step, or of the definition where there is none. */
  path: z.string().max(1_000),
  /** What the warning is about, where a place can have several of a kind. */
  name: z.string().max(500).optional(),
  reason: z.string().trim().min(1).max(muteReasonLength),
});
export type Mute = z.infer<typeof muteSchema>;

/** Under which name the layout keeps a mute: the same warning at the same place has the same one. */
export function muteKeyOf({ code, stepId = "", path, name = "" }: Omit<Mute, "reason">): string {
  return [code, stepId, path, name].join(" ").trimEnd();
}

/**
 * What a drawing looks like. Everything is found by id, so that two people who move two things change two members. Steps
 * without a position are where auto-layout puts them.
 */
export const layoutSchema = z.strictObject({
  positions: z.record(z.string(), pointSchema).default({}),
  collapsed: z.record(z.string(), z.literal(true)).default({}),
  notes: z.record(z.string(), noteSchema).default({}),
  frames: z.record(z.string(), frameSchema).default({}),
  mutes: z.record(z.string(), muteSchema).default({}),
});
export type Layout = z.infer<typeof layoutSchema>;

/** What the builder edits: the meaning, which a version stores and the engine runs, and beside it the layout (MOD-1). */
export interface BuilderDocument {
  readonly meaning: Definition;
  readonly layout: Layout;
}

/** Reads a document from outside. A layout that cannot be read is left out: the meaning does not depend on it. */
export function readDocument(definition: unknown, layout: unknown): BuilderDocument | undefined {
  const parsed = parseDefinition(definition);
  return parsed.ok ? { meaning: parsed.definition, layout: readLayout(layout) } : undefined;
}

/** The layout that was stored. A part that cannot be read is left out, the others stay. */
export function readLayout(stored: unknown): Layout {
  const parts = isRecord(stored) ? stored : {};
  const { positions, collapsed, notes, frames, mutes } = layoutSchema.shape;
  return {
    positions: positions.safeParse(parts.positions).data ?? {},
    collapsed: collapsed.safeParse(parts.collapsed).data ?? {},
    notes: notes.safeParse(parts.notes).data ?? {},
    frames: frames.safeParse(parts.frames).data ?? {},
    mutes: mutes.safeParse(parts.mutes).data ?? {},
  };
}

/** Whether something has both branches of a document. What stands in them was read before it was changed. */
export function isDocument(value: unknown): value is BuilderDocument {
  return isRecord(value) && isRecord(value.meaning) && isRecord(value.layout);
}
