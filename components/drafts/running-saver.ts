import type { BuilderStore } from "@/components/builder-store/create-builder-store";
import type { DraftConflict, DraftSaver, SavingState } from "@/components/builder-store/draft-saver";
import {
  acknowledge,
  type BuilderDocument,
  type ChooseSide,
  type DescriptionKey,
  type Editing,
  mergeTheirs,
  shareParts,
  unsavedPatches,
} from "@/lib/builder/shared";
import type { RenamedStep } from "@/lib/comments/shared";
import type { NotedDraftChange } from "@/lib/drafts/shared";
import type { DraftsApi, SaveAnswer, SaveReason, SaveRequest } from "./drafts-api";
import type { KeptWork, WorkKeeper } from "./kept-work";
import { recoverWork } from "./recover-work";
import { renameBetween } from "./rename-between";
import { advance, nextMove, restingSaving, type Saving, type SavingEvent, statusOf } from "./saving";

/** The world around a saver, so that a test can be the world. */
export interface SaverWorld {
  store: BuilderStore;
  api: Pick<DraftsApi, "save">;
  keeper: WorkKeeper;
  now: () => number;
  /** Calls back after so many milliseconds; gives the way to call it off. */
  after: (milliseconds: number, run: () => void) => () => void;
  newChangeId: () => string;
  /** Others had changed something else, and both is in the document now (SAV-4). */
  onMerged: (changes: readonly NotedDraftChange[]) => void;
  /** Work that an earlier editor left on this device is in the document now. */
  onRecovered: () => void;
}

/** Unsaved work is on this device's disk at most so much later (SAV-2 allows a second). */
const keepAfterMs = 400;
/** Two people who write at once merge with every save: a restore point for each would push out all others (SAV-7). */
const mergePointEveryMs = 60_000;

const reasonOfUnit: Partial<Record<DescriptionKey, SaveReason>> = {
  importDraft: "import",
  restore: "restore",
  applyMerge: "merge",
};

interface Flight {
  request: SaveRequest;
  /** What the server has once it is done. */
  document: BuilderDocument;
}

/** Saves what is edited in a store: drives the machine of `saving.ts` with what happens in the world. */
export class RunningSaver implements DraftSaver {
  #saving: Saving = restingSaving;
  #flight: Flight | null = null;
  #conflict: DraftConflict | null = null;
  #reason: SaveReason = "edit";
  /** Steps that got another id since the last save that was done. */
  #renames: readonly RenamedStep[] = [];
  #mergePointAt = Number.NEGATIVE_INFINITY;
  #cancelMove = () => {};
  #cancelKeep: (() => void) | null = null;
  #isStopped = false;
  readonly #waiting = new Set<(isSaved: boolean) => void>();
  readonly #unsubscribe: () => void;

  constructor(private readonly world: SaverWorld) {
    this.#unsubscribe = world.store.subscribe((state, before) => {
      if (state.editing.document !== before.editing.document) this.#noteChange(state.editing, before.editing);
    });
  }

  /** Brings back what was left on this device. */
  async start(): Promise<void> {
    const { store, api, keeper, onRecovered } = this.world;
    const keepNow = () => this.#keepNow();
    // A browser that keeps nothing (private mode, a full disk) has left nothing either.
    const onRenamed = (renames: readonly RenamedStep[]) => {
      this.#renames = [...this.#renames, ...renames];
    };
    const isRecovered = await recoverWork({ store, api, keeper, keepNow, onRenamed }).catch(() => false);
    if (isRecovered) onRecovered();
  }

  /** Saves without waiting for a pause: the page is being hidden. */
  leave(): void {
    void this.#keepNow();
    this.#tell({ type: "wanted" });
  }

  /** The network is back, or somebody looks at the page again. */
  hope(): void {
    this.#tell({ type: "hopeful", at: this.world.now() });
  }

  flush(): Promise<boolean> {
    return new Promise((resolve) => {
      this.#waiting.add(resolve);
      this.#tell({ type: "wanted" });
    });
  }

  settle(choose: ChooseSide): void {
    if (!this.#conflict) return;
    const { theirs } = this.#conflict;
    this.#conflict = null;
    this.world.store.getState().replaceEditing((current) => mergeTheirs(current, theirs, choose).editing);
    this.#reason = "merge";
    this.#tell({ type: "settled", ...this.#standing() });
    this.#keepSoon();
  }

  follow(saved: Editing["saved"]): void {
    this.#merge(saved);
    this.#tell({ type: "changed", ...this.#standing() });
  }

  stop(): void {
    this.#isStopped = true;
    this.#unsubscribe();
    this.#cancelMove();
    this.#cancelKeep?.();
    this.world.keeper.close();
  }

  get #editing(): Editing {
    return this.world.store.getState().editing;
  }

  #standing() {
    const { document, saved } = this.#editing;
    return { at: this.world.now(), isUnsaved: document !== saved.document };
  }

  #noteChange(now: Editing, before: Editing): void {
    const unit = now.history.undo.at(-1);
    if (unit && unit !== before.history.undo.at(-1)) this.#reason = reasonOfUnit[unit.description.key] ?? this.#reason;
    const rename = renameBetween(before, now);
    if (rename) this.#renames = [...this.#renames, rename];
    this.#tell({ type: "changed", ...this.#standing() });
    this.#keepSoon();
  }

  #tell(event: SavingEvent): void {
    this.#saving = advance(this.#saving, event);
    this.#show();
    this.#schedule();
    this.#answerWaiting();
  }

  #show(): void {
    const { report, saving: shown } = this.world.store.getState();
    const state = stateOf(this.#saving, this.#conflict);
    if (isOtherState(shown, state)) report({ saving: state });
  }

  #schedule(): void {
    this.#cancelMove();
    const move = this.#isStopped ? null : nextMove(this.#saving);
    if (!move) return;
    const wait = Math.max(0, move.at - this.world.now());
    this.#cancelMove = this.world.after(wait, () => void this.#go(move.type));
  }

  #answerWaiting(): void {
    const status = statusOf(this.#saving);
    if (status === "saving") return;
    for (const answer of this.#waiting) answer(status === "saved");
    this.#waiting.clear();
  }

  async #go(move: "send" | "resend"): Promise<void> {
    if (move === "send") this.#flight = this.#nextFlight();
    const flight = this.#flight;
    if (!flight) return this.#tell({ type: "accepted", at: this.world.now(), isUnsaved: false });
    this.#tell({ type: "sent" });
    this.#keepSoon();
    const answer = await this.world.api.save(flight.request);
    if (!this.#isStopped) this.#receive(flight, answer);
  }

  /** Nothing when what was changed and taken back left nothing to say. */
  #nextFlight(): Flight | null {
    const { document, saved } = this.#editing;
    const patches = unsavedPatches(this.#editing);
    if (patches.length === 0) {
      this.#acknowledge(document, saved.revision);
      return null;
    }
    const request = {
      revision: saved.revision,
      changeId: this.world.newChangeId(),
      patches,
      ...(this.#renames.length > 0 && { renames: this.#renames }),
      reason: this.#reason,
    };
    this.#reason = "edit";
    return { request, document };
  }

  #receive({ document, request }: Flight, answer: SaveAnswer): void {
    if (answer.type === "lost") return this.#tell({ type: "lost", at: this.world.now() });
    this.#flight = null;
    if (answer.type === "late") this.#takeOver(answer);
    else if (answer.type === "refused") this.#tell(answer);
    else {
      this.#acknowledge(document, answer.revision);
      this.#renames = this.#renames.slice(request.renames?.length ?? 0);
      this.#tell({ type: "accepted", ...this.#standing() });
    }
    this.#keepSoon();
  }

  #acknowledge(document: BuilderDocument, revision: number): void {
    this.world.store.getState().replaceEditing((current) => acknowledge(current, document, revision));
  }

  #takeOver({ theirs, changes }: Extract<SaveAnswer, { type: "late" }>): void {
    const conflicts = this.#merge(theirs);
    const isConflict = conflicts.length > 0;
    this.#conflict = isConflict ? { theirs, conflicts, changes } : null;
    this.#tell({ type: "late", ...this.#standing(), isConflict });
    if (isConflict) return;
    const { now, onMerged } = this.world;
    if (now() - this.#mergePointAt >= mergePointEveryMs) {
      this.#mergePointAt = now();
      this.#reason = "merge";
    }
    onMerged(changes);
  }

  /** Puts what is unsaved on top of theirs; where both changed the same, nothing happens and the conflicts are answered. */
  #merge(saved: Editing["saved"]) {
    const theirs = { ...saved, document: shareParts(this.#editing.saved.document, saved.document) };
    const merged = mergeTheirs(this.#editing, theirs);
    if (merged.conflicts.length === 0) this.world.store.getState().replaceEditing(() => merged.editing);
    return merged.conflicts;
  }

  #keepSoon(): void {
    this.#cancelKeep ??= this.world.after(keepAfterMs, () => {
      this.#cancelKeep = null;
      void this.#keepNow();
    });
  }

  async #keepNow(): Promise<void> {
    const work: KeptWork = {
      base: this.#editing.saved,
      patches: unsavedPatches(this.#editing),
      flight: this.#flight?.request ?? null,
      ...(this.#renames.length > 0 && { renames: this.#renames }),
    };
    const { keeper } = this.world;
    const isClean = work.patches.length === 0 && work.flight === null;
    // Without a place to keep it, saving over the network goes on all the same.
    await (isClean ? keeper.drop() : keeper.keep(work)).catch(() => undefined);
  }
}

function stateOf(saving: Saving, conflict: DraftConflict | null): SavingState {
  const status = statusOf(saving);
  if (status === "conflict") return conflict ? { status, conflict } : { status: "saving" };
  if (status !== "refused") return { status };
  return { status, code: saving.halt?.type === "refused" ? saving.halt.code : "internal" };
}

function isOtherState(before: SavingState, after: SavingState): boolean {
  if (before.status === "conflict" && after.status === "conflict") return before.conflict !== after.conflict;
  return before.status !== after.status;
}
