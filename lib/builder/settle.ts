import { z } from "zod";
import { type Definition, type Settings, type Step, settingsSchema, stepSchema } from "@/lib/engine";
import { type BuilderDocument, frameSchema, type Layout, muteSchema, noteSchema, pointSchema } from "./document";
import { isRecord, pointerTo } from "./json-pointer";
import { type Edit, type Refusal, refuse } from "./outcome";
import { shareParts } from "./same-json";
import { judgeId } from "./step-ids";

type Settled<T> = { ok: true; value: T } | Refusal;

/**
 * Makes a document of what a command left, or says why it cannot be one: changed parts fit the schema, new ids are legal and
 * free, no role is played twice. What a document has wrong already may stay, so that it can be mended step by step.
 */
export function settle(before: BuilderDocument, edit: Edit): Settled<BuilderDocument> {
  const { meaning } = before;
  const steps = edit.steps ? settleSteps(meaning, edit.steps) : done(meaning.steps);
  const settings = edit.settings === undefined ? done(meaning.settings) : settleSettings(meaning, edit.settings);
  const layout = edit.layout === undefined ? done(before.layout) : settleLayout(before.layout, edit.layout);
  if (!steps.ok) return steps;
  if (!settings.ok) return settings;
  if (!layout.ok) return layout;
  const isSameMeaning = steps.value === meaning.steps && settings.value === meaning.settings;
  const changed = { format: meaning.format, settings: settings.value, steps: steps.value };
  return done({ meaning: isSameMeaning ? meaning : changed, layout: layout.value });
}

function done<T>(value: T): Settled<T> {
  return { ok: true, value };
}

function settleSteps(before: Definition, drafts: readonly unknown[]): Settled<Step[]> {
  const known = new Map<unknown, Step>(before.steps.map((step) => [step, step]));
  const byId = new Map(before.steps.map((step) => [step.id, step]));
  const steps: Step[] = [];
  for (const [index, draft] of drafts.entries()) {
    const step = known.get(draft) ?? settleStep(draft, byId.get(idOf(draft)) ?? before.steps[index]);
    if (!("id" in step)) return step;
    steps.push(step);
  }
  const isUnchanged =
    steps.length === before.steps.length && steps.every((step, index) => step === before.steps[index]);
  return judgeNames(before.steps, steps) ?? done(isUnchanged ? before.steps : steps);
}

function idOf(draft: unknown): string {
  return isRecord(draft) && typeof draft.id === "string" ? draft.id : "";
}

function settleStep(draft: unknown, before: Step | undefined): Step | Refusal {
  const parsed = stepSchema.safeParse(draft);
  return parsed.success ? shareParts(before, parsed.data) : misshapen(idOf(draft), parsed.error.issues);
}

function settleSettings({ settings }: Definition, draft: unknown): Settled<Settings> {
  const parsed = settingsSchema.safeParse(draft);
  return parsed.success ? done(shareParts(settings, parsed.data)) : misshapen("", parsed.error.issues);
}

/** Reads only the drawings that are other objects than before: a drag moves one of a thousand. */
function settleLayout(before: Layout, draft: Layout): Settled<Layout> {
  const positions = settleRecord(before.positions, draft.positions, pointSchema);
  const collapsed = settleRecord(before.collapsed, draft.collapsed, z.literal(true));
  const notes = settleRecord(before.notes, draft.notes, noteSchema);
  const frames = settleRecord(before.frames, draft.frames, frameSchema);
  const mutes = settleRecord(before.mutes, draft.mutes, muteSchema);
  if (!positions.ok) return positions;
  if (!collapsed.ok) return collapsed;
  if (!notes.ok) return notes;
  if (!frames.ok) return frames;
  if (!mutes.ok) return mutes;
  const drawn = { positions: positions.value, collapsed: collapsed.value, notes: notes.value, frames: frames.value };
  return done(shareParts(before, { ...drawn, mutes: mutes.value }));
}

type Drawings<T> = Readonly<Record<string, T>>;

function settleRecord<T>(before: Drawings<T>, draft: Drawings<T>, schema: z.ZodType<T>): Settled<Record<string, T>> {
  if (before === draft) return done(draft);
  for (const [id, item] of Object.entries(draft)) {
    if (before[id] === item) continue;
    const parsed = schema.safeParse(item);
    if (!parsed.success) return misshapen(id, parsed.error.issues);
  }
  return done(draft);
}

function misshapen(stepId: string, issues: readonly { path: PropertyKey[]; message: string }[]): Refusal {
  const [issue] = issues;
  const path = pointerTo(...(issue?.path ?? []).map(String));
  return refuse("SHAPE_INVALID", { stepId, path, reason: issue?.message ?? "" });
}

/** Looks at ids and roles that were not there before. */
function judgeNames(before: readonly Step[], after: readonly Step[]): Refusal | undefined {
  const old = new Map(before.map((step) => [step.id, step]));
  const times = (steps: readonly Step[], id: string) => steps.filter((step) => step.id === id).length;
  for (const step of after) {
    const others = () => after.filter((other) => other !== step);
    const wasThere = old.get(step.id);
    if (wasThere === step) continue;
    const isNewId = !wasThere || times(after, step.id) > times(before, step.id);
    const objection = isNewId ? judgeId(step.id, step.special, others()) : undefined;
    if (objection) return objection;
    const isNewRole = step.special !== undefined && wasThere?.special !== step.special;
    const rival = isNewRole && others().find(({ special }) => special === step.special);
    if (rival) return refuse("ROLE_TAKEN", { role: String(step.special), id: rival.id });
  }
  return undefined;
}
