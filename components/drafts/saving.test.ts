import { describe, expect, it } from "vitest";
import { advance, nextMove, restingSaving, type Saving, type SavingEvent, statusOf } from "./saving";

const after = (...events: SavingEvent[]): Saving => events.reduce(advance, restingSaving);
const changed = (at: number, isUnsaved = true): SavingEvent => ({ type: "changed", at, isUnsaved });
const sent: SavingEvent = { type: "sent" };
const accepted = (at: number, isUnsaved = false): SavingEvent => ({ type: "accepted", at, isUnsaved });
const lost = (at: number): SavingEvent => ({ type: "lost", at });

describe("SAV-1 when a draft is saved", () => {
  it("never without a change", () => {
    expect(nextMove(restingSaving)).toBeNull();
  });

  it("800 ms after the last change", () => {
    expect(nextMove(after(changed(0), changed(700)))).toEqual({ type: "send", at: 1_500 });
  });

  it("at most 5 s after the first unsaved one, however long the typing goes on", () => {
    const typing = Array.from({ length: 60 }, (_, index) => changed(index * 100));
    expect(nextMove(after(...typing))).toEqual({ type: "send", at: 5_000 });
  });

  it("at once when somebody leaves, and not when there is nothing to save", () => {
    expect(nextMove(after(changed(100), { type: "wanted" }))).toEqual({ type: "send", at: 100 });
    expect(nextMove(after({ type: "wanted" }))).toBeNull();
    expect(nextMove(after({ type: "wanted" }, changed(100)))).toEqual({ type: "send", at: 900 });
  });

  it("not at all when the change was taken back before", () => {
    expect(nextMove(after(changed(0), changed(500, false)))).toBeNull();
    expect(statusOf(after(changed(0), changed(500, false)))).toBe("saved");
  });

  it("one at a time: what is typed meanwhile waits for the answer and is counted from its own first change", () => {
    const flying = after(changed(0), sent, changed(1_000), changed(1_400));
    expect(nextMove(flying)).toBeNull();
    expect(nextMove(advance(flying, accepted(1_500, true)))).toEqual({ type: "send", at: 2_200 });
  });

  it("again when a change was taken back while its save was under way", () => {
    const back = after(changed(0), sent, changed(900, false));
    expect(nextMove(advance(back, accepted(1_000, true)))).toEqual({ type: "send", at: 1_700 });
  });
});

describe("SAV-2 lost answers", () => {
  it("a lost save is sent again as it was, ever less often, before anything newer", () => {
    const once = after(changed(0), sent, lost(1_000), changed(1_200));
    expect(nextMove(once)).toEqual({ type: "resend", at: 2_000 });
    const twice = [sent, lost(3_000)].reduce(advance, once);
    expect(nextMove(twice)).toEqual({ type: "resend", at: 5_000 });
    const often = Array.from({ length: 20 }, () => [sent, lost(9_000)]).flat();
    expect(nextMove(often.reduce(advance, twice))).toEqual({ type: "resend", at: 39_000 });
  });

  it("what was typed since the lost save still counts from its own first change", () => {
    const away = after(changed(0), sent, changed(900), lost(1_000), sent, accepted(5_000, true));
    expect(nextMove(away)).toEqual({ type: "send", at: 1_700 });
  });

  it("at once when the network is back", () => {
    const away = after(changed(0), sent, lost(1_000), sent, lost(2_000));
    expect(nextMove(advance(away, { type: "hopeful", at: 2_500 }))).toEqual({ type: "resend", at: 2_500 });
  });

  it("says offline until something arrives, even while it tries", () => {
    const trying = after(changed(0), sent, lost(1_000), sent);
    expect(statusOf(trying)).toBe("offline");
    expect(statusOf(advance(trying, accepted(2_000)))).toBe("saved");
    expect(statusOf(advance(trying, accepted(2_000, true)))).toBe("saving");
  });
});

describe("SAV-3 others were faster", () => {
  const flying = after(changed(0), sent);
  const late = (isConflict: boolean): SavingEvent => ({ type: "late", at: 1_000, isUnsaved: true, isConflict });

  it("what could be merged is saved soon", () => {
    expect(nextMove(advance(flying, late(false)))).toMatchObject({ type: "send" });
    expect(statusOf(advance(flying, late(false)))).toBe("saving");
  });

  it("a conflict waits for a decision, and typing on neither solves nor loses anything", () => {
    const stuck = [late(true), changed(1_100), { type: "hopeful", at: 1_200 } as const].reduce(advance, flying);
    expect(nextMove(stuck)).toBeNull();
    expect(statusOf(stuck)).toBe("conflict");
    const settled = advance(stuck, { type: "settled", at: 2_000, isUnsaved: true });
    expect(nextMove(settled)).toMatchObject({ type: "send" });
  });

  it("taking everything of theirs leaves nothing to save", () => {
    const settled = [late(true), { type: "settled", at: 2_000, isUnsaved: false } as const].reduce(advance, flying);
    expect([nextMove(settled), statusOf(settled)]).toEqual([null, "saved"]);
  });
});

describe("a refusal", () => {
  const refused = after(changed(0), sent, { type: "refused", code: "forbidden" });

  it("is not tried again by itself", () => {
    expect([nextMove(refused), statusOf(refused)]).toEqual([null, "refused"]);
  });

  it("is tried again after the next change, and when somebody comes back to the page", () => {
    expect(nextMove(advance(refused, changed(900)))).toEqual({ type: "send", at: 1_700 });
    expect(nextMove(advance(refused, { type: "hopeful", at: 900 }))).toMatchObject({ type: "send" });
  });
});
