/**
 * When to save a draft and what to show of it, as a pure machine: events in, state out, and `nextMove` says what to do and when. Times
 * are milliseconds of any clock that only goes forward; no other clock plays a part (SAV-3).
 */
export interface Saving {
  /** Since when there is something that no save carries; null when there is nothing. */
  unsavedSince: number | null;
  changedAt: number;
  /** A save is under way, or nobody knows what became of it: then the very same is sent again before anything else. */
  flight: "none" | "out" | "lost";
  /** Saves that got lost in a row. */
  losses: number;
  lostAt: number;
  /** Save without waiting for a pause in typing. */
  isUrgent: boolean;
  halt: Halt | null;
}

export type Halt = { type: "conflict" } | { type: "refused"; code: string };

export type SavingEvent =
  /** The document became another one, or the same again as the server has. */
  | { type: "changed"; at: number; isUnsaved: boolean }
  /** Somebody leaves, hides the page or wants to publish. */
  | { type: "wanted" }
  | { type: "sent" }
  | { type: "accepted"; at: number; isUnsaved: boolean }
  /** No answer: no network, a timeout, a server in trouble. Whether it was done is unknown. */
  | { type: "lost"; at: number }
  /** 409: others were faster. What they did was merged, or waits for a decision. */
  | { type: "late"; at: number; isUnsaved: boolean; isConflict: boolean }
  | { type: "settled"; at: number; isUnsaved: boolean }
  | { type: "refused"; code: string }
  /** The network is back, or somebody looks at the page again. */
  | { type: "hopeful"; at: number };

/** SAV-1. */
export const pauseMs = 800;
export const longestMs = 5_000;
const retryMs = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000];

export const restingSaving: Saving = {
  unsavedSince: null,
  changedAt: 0,
  flight: "none",
  losses: 0,
  lostAt: 0,
  isUrgent: false,
  halt: null,
};

export function advance(saving: Saving, event: SavingEvent): Saving {
  switch (event.type) {
    case "changed":
      return changed(saving, event);
    case "wanted":
      return { ...saving, isUrgent: saving.unsavedSince !== null };
    case "sent":
      // What is sent again carries nothing of what was typed since.
      if (saving.flight === "lost") return { ...saving, flight: "out" };
      return { ...saving, flight: "out", unsavedSince: null, isUrgent: false };
    case "accepted":
      return { ...landed(saving, event), losses: 0 };
    case "late":
      return { ...landed(saving, event), losses: 0, halt: event.isConflict ? { type: "conflict" } : null };
    case "settled":
      return { ...landed(saving, event), halt: null, isUrgent: true };
    case "lost":
      return { ...saving, flight: "lost", losses: saving.losses + 1, lostAt: event.at };
    case "refused":
      return { ...saving, flight: "none", losses: 0, isUrgent: false, halt: { type: "refused", code: event.code } };
    case "hopeful":
      return hopeful(saving, event.at);
  }
}

/** What to do, and at which time: `send` what is unsaved, or `resend` the very same as before. */
export function nextMove(saving: Saving): { type: "send" | "resend"; at: number } | null {
  const { flight, halt, unsavedSince, changedAt, isUrgent, losses, lostAt } = saving;
  if (flight === "out" || halt) return null;
  if (flight === "lost") return { type: "resend", at: lostAt + (retryMs[losses - 1] ?? 30_000) };
  if (unsavedSince === null) return null;
  return { type: "send", at: isUrgent ? changedAt : Math.min(changedAt + pauseMs, unsavedSince + longestMs) };
}

/** The word for it (SAV-2). */
export function statusOf({ halt, losses, flight, unsavedSince }: Saving) {
  if (halt) return halt.type;
  if (losses > 0) return "offline";
  return flight === "none" && unsavedSince === null ? "saved" : "saving";
}

function changed(saving: Saving, { at, isUnsaved }: { at: number; isUnsaved: boolean }): Saving {
  // While a save is under way the server may have what was taken back since: its answer will tell.
  if (!isUnsaved && saving.flight === "none") return { ...saving, unsavedSince: null, halt: unrefused(saving) };
  return { ...saving, unsavedSince: saving.unsavedSince ?? at, changedAt: at, halt: unrefused(saving) };
}

/** Whatever was refused may be mended by the next change; a conflict is not. */
function unrefused({ halt }: Saving): Halt | null {
  return halt?.type === "refused" ? null : halt;
}

function landed(saving: Saving, { at, isUnsaved }: { at: number; isUnsaved: boolean }): Saving {
  return { ...saving, flight: "none", unsavedSince: isUnsaved ? (saving.unsavedSince ?? at) : null };
}

function hopeful(saving: Saving, at: number): Saving {
  if (saving.flight === "lost") return { ...saving, lostAt: at - (retryMs[saving.losses - 1] ?? 30_000) };
  if (saving.halt?.type !== "refused") return saving;
  return { ...saving, halt: null, unsavedSince: saving.unsavedSince ?? at, changedAt: at };
}
