import { createStore, type StoreApi } from "zustand/vanilla";
import {
  type Applied,
  type BuilderDocument,
  type Command,
  edit,
  endGroup,
  type Refusal,
  type Selection,
  startEditing,
  step,
} from "@/lib/builder/shared";
import type { BuilderFacts, BuilderState, PerformOptions, SelectedIds } from "./builder-state";

export type BuilderStore = StoreApi<BuilderState>;

interface BuilderStart {
  facts: BuilderFacts;
  document: BuilderDocument;
  revision: number;
  /** A clock that only goes forward, in milliseconds. */
  now?: () => number;
}

type Get = BuilderStore["getState"];
type Set = BuilderStore["setState"];

const nothing: SelectedIds = { steps: [], notes: [], frames: [] };

/**
 * The state of one editor. Canvas, outline, inspector, problems, simulator and saving are all projections of it; whoever changes the
 * document does so through `perform`, so that everything is undoable (UND-2) and selecting is not (UND-4).
 */
export function createBuilderStore({ facts, document, revision, now }: BuilderStart): BuilderStore {
  const clock = now ?? (() => performance.now());
  let composedSince: number | undefined;
  return createStore<BuilderState>()((set, get) => ({
    facts,
    editing: startEditing(document, revision),
    selection: nothing,
    place: { tab: "messages" },
    said: null,
    question: null,
    surface: "canvas",
    panel: null,
    walk: null,
    problems: null,
    problemAt: null,
    complaints: null,
    saving: { status: "saved" },
    simulation: null,
    discussion: null,
    trial: null,
    isAboutToComment: false,
    view: null,
    saver: null,
    perform: (command, options) => {
      // A composition takes as long as it takes, so its time stands still.
      const composing = composedSince === undefined ? undefined : { at: composedSince, group: "composition" };
      return perform({ get, set, command, options: { at: clock(), ...options, ...composing } });
    },
    compose: (isComposing) => {
      composedSince = isComposing ? clock() : undefined;
      get().endGroup();
    },
    ask: (question) => set({ question }),
    tryFrom: (trial) => set({ trial, ...(trial && { panel: "simulator" }) }),
    commentOn: (stepId) => {
      get().open(stepId);
      set({ panel: "comments", isAboutToComment: true });
    },
    beginComment: () => set({ isAboutToComment: false }),
    undo: () => travel({ get, set, direction: "undo" }),
    redo: () => travel({ get, set, direction: "redo" }),
    endGroup: () => set(({ editing }) => ({ editing: endGroup(editing) })),
    select: (selection) => select({ get, set, selection }),
    open: (stepId, place) =>
      set(({ panel }) => ({
        selection: { ...nothing, steps: [stepId] },
        ...(place && { place }),
        // The settings stand where the step is to be seen.
        panel: panel === "settings" ? null : panel,
      })),
    setPlace: (place) => set({ place }),
    show: (change) => set(change),
    replaceEditing: (change) =>
      set(({ editing, selection }) => {
        const changed = change(editing);
        return { editing: changed, selection: stillThere(selection, changed.document) };
      }),
    report: (findings) => set(findings),
    showView: (view) => set({ view }),
    setSaver: (saver) => set({ saver }),
    goLive: (live) => set(({ facts }) => ({ facts: { ...facts, live } })),
  }));
}

interface Performing {
  get: Get;
  set: Set;
  command: Command;
  options: PerformOptions & { at: number };
}

function perform({ get, set, command, options }: Performing): Applied | Refusal {
  const { facts, editing, selection } = get();
  if (!facts.canEdit) return { ok: false, code: "READ_ONLY", detail: {} };
  const { editing: changed, result } = edit(editing, command, options);
  if (!result.ok) set({ said: { type: "refused", refusal: result } });
  else if (result.patches.length > 0) {
    const { description, focus, warnings } = result;
    set({
      editing: changed,
      selection: stillThere(selection, changed.document),
      said: { type: "did", description, focus, ...(warnings.length > 0 && { warnings }) },
    });
  }
  return result;
}

function travel({ get, set, direction }: { get: Get; set: Set; direction: "undo" | "redo" }): void {
  const { facts, editing, selection } = get();
  if (!facts.canEdit) return;
  const { editing: changed, unit } = step(editing, direction);
  if (!unit) return;
  const { description, focus } = unit;
  set({
    editing: changed,
    selection: stillThere(selection, changed.document),
    said: { type: direction === "undo" ? "undid" : "redid", description, focus },
  });
}

function select({ get, set, selection }: { get: Get; set: Set; selection: Selection }): void {
  const next = { ...nothing, ...selection };
  const { selection: current, place } = get();
  const isSame = (["steps", "notes", "frames"] as const).every((kind) => isSameList(next[kind], current[kind]));
  // A field was meant of the step that was opened; choosing another one must not take the focus into it.
  if (!isSame) set({ selection: next, place: place.field === undefined ? place : { tab: place.tab } });
}

/** What was deleted is no longer selected; the same object when nothing changed, so that nobody draws anew. */
function stillThere(selection: SelectedIds, { meaning, layout }: BuilderDocument): SelectedIds {
  const stepIds = new Set(meaning.steps.map(({ id }) => id));
  const steps = selection.steps.filter((id) => stepIds.has(id));
  const notes = selection.notes.filter((id) => layout.notes[id] !== undefined);
  const frames = selection.frames.filter((id) => layout.frames[id] !== undefined);
  const isSame =
    steps.length === selection.steps.length &&
    notes.length === selection.notes.length &&
    frames.length === selection.frames.length;
  return isSame ? selection : { steps, notes, frames };
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, index) => id === b[index]);
}
