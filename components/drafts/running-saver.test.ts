import { describe, expect, it } from "vitest";
import { createBuilderStore } from "@/components/builder-store/create-builder-store";
import { applyPatches, type BuilderDocument } from "@/lib/builder/shared";
import { aDocument } from "@/lib/builder/testing/a-document";
import type { SaveAnswer, SaveRequest } from "./drafts-api";
import type { KeptWork, LeftWork } from "./kept-work";
import { RunningSaver } from "./running-saver";

/** A server that may be away, lose its answers, and be changed by others; a clock that goes when it is told; a disk. */
class World {
  at = 0;
  network: "works" | "away" | "loses answers" = "works";
  document: BuilderDocument = aDocument([{ id: "ask-name" }, { id: "ask-date" }]);
  revision = 3;
  readonly requests: SaveRequest[] = [];
  readonly done = new Map<string, number>();
  readonly merges: number[] = [];
  disk: KeptWork | null = null;
  recovered = 0;
  #timers: { at: number; run: () => void }[] = [];
  #changes = 0;

  readonly api = {
    save: async (request: SaveRequest): Promise<SaveAnswer> => {
      this.requests.push(request);
      if (this.network === "away") return { type: "lost" };
      const answer = this.#serve(request);
      return this.network === "works" ? answer : { type: "lost" };
    },
  };

  #serve({ changeId, revision, patches }: SaveRequest): SaveAnswer {
    const done = this.done.get(changeId);
    if (done !== undefined) return { type: "accepted", revision: done };
    if (revision !== this.revision) {
      return { type: "late", theirs: { document: this.document, revision: this.revision }, changes: [] };
    }
    this.change(patches);
    this.done.set(changeId, this.revision);
    return { type: "accepted", revision: this.revision };
  }

  change(patches: SaveRequest["patches"]): void {
    this.document = applyPatches(this.document, patches);
    this.revision += 1;
  }

  open(left: LeftWork[] = []) {
    const facts = { workspace: "komorebi", interactionId: "ia_1", canEdit: true, canPublish: true };
    const store = createBuilderStore({ facts, document: this.document, revision: this.revision, now: () => this.at });
    const saver = new RunningSaver({
      store,
      api: this.api,
      keeper: {
        keep: async (work) => {
          this.disk = work;
        },
        drop: async () => {
          this.disk = null;
        },
        findLeft: async () => left,
        close: () => {},
      },
      now: () => this.at,
      after: (wait, run) => {
        const timer = { at: this.at + wait, run };
        this.#timers.push(timer);
        return () => {
          this.#timers = this.#timers.filter((one) => one !== timer);
        };
      },
      newChangeId: () => `change-${++this.#changes}`,
      onMerged: (changes) => this.merges.push(changes.length),
      onRecovered: () => {
        this.recovered += 1;
      },
    });
    return { store, saver };
  }

  /** Lets time go by: whatever is due happens in its order, and what it promises is kept before the next. */
  async wait(milliseconds: number): Promise<void> {
    const end = this.at + milliseconds;
    for (;;) {
      await new Promise((resolve) => setImmediate(resolve));
      const [next] = this.#timers.toSorted((a, b) => a.at - b.at);
      if (!next || next.at > end) break;
      this.#timers = this.#timers.filter((one) => one !== next);
      this.at = Math.max(this.at, next.at);
      next.run();
    }
    this.at = end;
  }
}

const titleOf = ({ meaning }: BuilderDocument, id: string) => meaning.steps.find((step) => step.id === id)?.title;
type Opened = ReturnType<World["open"]>;

function retitle({ store }: Opened, id: string, value: string) {
  store.getState().perform({ type: "set_field", stepId: id, path: "/title", value }, { group: id });
}

const statusOf = ({ store }: Opened) => store.getState().saving.status;
const theirTitle = (value: string, index = 0) => [
  { op: "replace" as const, path: `/meaning/steps/${index}/title`, value },
];

describe("SAV-1 saving by itself", () => {
  it("sends only the changed part, once the typing pauses", async () => {
    const world = new World();
    const opened = world.open();
    retitle(opened, "ask-name", "お");
    await world.wait(500);
    retitle(opened, "ask-name", "お名前");
    expect([statusOf(opened), world.requests.length]).toEqual(["saving", 0]);
    await world.wait(800);
    expect(world.requests).toMatchObject([
      { revision: 3, reason: "edit", patches: [{ path: "/meaning/steps/0/title" }] },
    ]);
    expect([statusOf(opened), titleOf(world.document, "ask-name")]).toEqual(["saved", "お名前"]);
    expect(opened.store.getState().editing.saved.revision).toBe(4);
  });

  it("at once when the page is hidden, or somebody wants to publish", async () => {
    const world = new World();
    const opened = world.open();
    retitle(opened, "ask-name", "お名前");
    opened.saver.leave();
    await world.wait(0);
    expect(world.requests).toHaveLength(1);
    retitle(opened, "ask-name", "氏名");
    const isSaved = opened.saver.flush();
    await world.wait(0);
    expect([await isSaved, titleOf(world.document, "ask-name")]).toEqual([true, "氏名"]);
  });

  it("sends nothing for what was taken back", async () => {
    const world = new World();
    const opened = world.open();
    retitle(opened, "ask-name", "お名前");
    opened.store.getState().undo();
    await world.wait(10_000);
    expect([world.requests.length, statusOf(opened), await opened.saver.flush()]).toEqual([0, "saved", true]);
  });
});

describe("SAV-2 no network", () => {
  it("keeps the work on this device within a second, and sends it when the network is back", async () => {
    const world = new World();
    const opened = world.open();
    world.network = "away";
    retitle(opened, "ask-name", "お名前");
    await world.wait(1_000);
    expect(world.disk?.patches).toHaveLength(1);
    retitle(opened, "ask-date", "ご希望日");
    await world.wait(3_000);
    expect(statusOf(opened)).toBe("offline");
    expect(await opened.saver.flush()).toBe(false);
    world.network = "works";
    opened.saver.hope();
    await world.wait(2_000);
    expect([statusOf(opened), titleOf(world.document, "ask-name"), titleOf(world.document, "ask-date")]).toEqual([
      "saved",
      "お名前",
      "ご希望日",
    ]);
    expect(world.disk).toBeNull();
  });

  it("a save whose answer got lost is sent again as it was and done once, and what came after follows", async () => {
    const world = new World();
    const opened = world.open();
    world.network = "loses answers";
    retitle(opened, "ask-name", "お名前");
    await world.wait(1_000);
    retitle(opened, "ask-name", "お名前を");
    world.network = "works";
    await world.wait(5_000);
    const [first, again, next] = world.requests;
    expect(again).toEqual(first);
    expect(next).toMatchObject({ revision: 4 });
    expect([world.revision, statusOf(opened), titleOf(world.document, "ask-name")]).toEqual([5, "saved", "お名前を"]);
  });
});

describe("SAV-3 somebody else was faster", () => {
  it("changes of other fields are merged, with a notice, and taking back takes back only one's own (UND-7)", async () => {
    const world = new World();
    const opened = world.open();
    retitle(opened, "ask-name", "お名前");
    world.change(theirTitle("ご希望日", 1));
    await world.wait(2_000);
    expect(world.merges).toEqual([0]);
    expect([titleOf(world.document, "ask-name"), titleOf(world.document, "ask-date")]).toEqual(["お名前", "ご希望日"]);
    expect(world.requests.at(-1)).toMatchObject({ revision: 4, reason: "merge" });
    opened.store.getState().undo();
    await world.wait(2_000);
    expect([titleOf(world.document, "ask-name"), titleOf(world.document, "ask-date")]).toEqual(["", "ご希望日"]);
  });

  it("changes of the same field wait for a decision; nothing that is typed meanwhile is lost", async () => {
    const world = new World();
    const opened = world.open();
    retitle(opened, "ask-name", "わたしの");
    world.change(theirTitle("あなたの"));
    await world.wait(1_000);
    const { saving } = opened.store.getState();
    expect(saving).toMatchObject({
      status: "conflict",
      conflict: { conflicts: [{ path: "/meaning/steps/0/title", mine: "わたしの", theirs: "あなたの" }] },
    });
    retitle(opened, "ask-date", "あとから");
    await world.wait(10_000);
    expect(world.requests).toHaveLength(1);
    opened.saver.settle(() => "theirs");
    await world.wait(1_000);
    expect([statusOf(opened), titleOf(world.document, "ask-name"), titleOf(world.document, "ask-date")]).toEqual([
      "saved",
      "あなたの",
      "あとから",
    ]);
  });

  it("keeping one's own field is saved, and undoing that shows theirs", async () => {
    const world = new World();
    const opened = world.open();
    retitle(opened, "ask-name", "わたしの");
    world.change(theirTitle("あなたの"));
    await world.wait(1_000);
    opened.saver.settle(() => "mine");
    await world.wait(1_000);
    expect(titleOf(world.document, "ask-name")).toBe("わたしの");
    expect(world.requests.at(-1)).toMatchObject({ reason: "merge" });
    opened.store.getState().undo();
    await world.wait(1_000);
    expect(titleOf(world.document, "ask-name")).toBe("あなたの");
  });

  it("a lost save that others overtook is merged like any", async () => {
    const world = new World();
    const opened = world.open();
    world.network = "away";
    retitle(opened, "ask-name", "お名前");
    await world.wait(900);
    world.change(theirTitle("ご希望日", 1));
    world.network = "works";
    await world.wait(5_000);
    expect([titleOf(world.document, "ask-name"), titleOf(world.document, "ask-date")]).toEqual(["お名前", "ご希望日"]);
  });
});

describe("MOD-3, CAN-19 a step that gets another id", () => {
  const rename = ({ store }: Opened, id: string, to: string) =>
    store.getState().perform({ type: "rename_step", id, to });
  const told = (world: World) => world.requests.map(({ renames }) => renames);

  it("is told with the save, as are undoing and redoing it, and only once", async () => {
    const world = new World();
    const opened = world.open();
    rename(opened, "ask-name", "name");
    await world.wait(1_000);
    retitle(opened, "name", "お名前");
    await world.wait(1_000);
    opened.store.getState().undo();
    opened.store.getState().undo();
    await world.wait(1_000);
    opened.store.getState().redo();
    await world.wait(1_000);
    const there = [{ from: "ask-name", to: "name" }];
    expect(told(world)).toEqual([there, undefined, [{ from: "name", to: "ask-name" }], there]);
  });

  it("is no deletion beside an addition, though the patches look the same", async () => {
    const world = new World();
    const { store } = world.open();
    store.getState().perform({ type: "delete", steps: ["ask-date"], mode: "dangle" });
    store.getState().perform({ type: "add_step", id: "other" });
    await world.wait(1_000);
    expect(world.requests[0]?.patches).toContainEqual({ op: "replace", path: "/meaning/steps/1/id", value: "other" });
    expect(told(world)).toEqual([undefined]);
  });

  it("is told again when others were faster, and after a crash", async () => {
    const world = new World();
    const opened = world.open();
    rename(opened, "ask-name", "name");
    world.change(theirTitle("ご希望日", 1));
    await world.wait(2_000);
    expect(told(world)).toEqual([[{ from: "ask-name", to: "name" }], [{ from: "ask-name", to: "name" }]]);
    world.network = "away";
    rename(opened, "name", "full-name");
    await world.wait(1_000);
    opened.saver.stop();
    world.network = "works";
    const again = world.open(world.disk ? [{ ...world.disk, forget: async () => {} }] : []);
    await again.saver.start();
    await world.wait(2_000);
    expect(told(world).at(-1)).toEqual([{ from: "name", to: "full-name" }]);
  });
});

describe("SAV-2 after a crash", () => {
  const forgotten: string[] = [];
  const leftBy = ({ disk }: World): LeftWork[] =>
    disk ? [{ ...disk, forget: async () => void forgotten.push("left") }] : [];

  async function crashed(network: World["network"]) {
    const world = new World();
    const opened = world.open();
    world.network = network;
    retitle(opened, "ask-name", "お名前");
    await world.wait(1_000);
    retitle(opened, "ask-name", "お名前は");
    await world.wait(500);
    opened.saver.stop();
    world.network = "works";
    return world;
  }

  it.each(["away", "loses answers"] as const)("brings back what was typed while the network %s", async (network) => {
    const world = await crashed(network);
    const again = world.open(leftBy(world));
    await again.saver.start();
    expect([world.recovered, titleOf(again.store.getState().editing.document, "ask-name")]).toEqual([1, "お名前は"]);
    await world.wait(2_000);
    expect([statusOf(again), titleOf(world.document, "ask-name")]).toEqual(["saved", "お名前は"]);
    expect(forgotten).toContain("left");
  });

  it("puts it beside what others did meanwhile", async () => {
    const world = await crashed("loses answers");
    world.change(theirTitle("ご希望日", 1));
    const again = world.open(leftBy(world));
    await again.saver.start();
    await world.wait(2_000);
    expect([titleOf(world.document, "ask-name"), titleOf(world.document, "ask-date")]).toEqual([
      "お名前は",
      "ご希望日",
    ]);
  });

  it("does nothing when nothing was left", async () => {
    const world = new World();
    const opened = world.open();
    await opened.saver.start();
    expect([world.recovered, opened.store.getState().editing.history.undo]).toEqual([0, []]);
  });
});
