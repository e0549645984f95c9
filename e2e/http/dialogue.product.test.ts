import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { openLineAccount } from "@/e2e/fixtures/line-account";
import { startProduct } from "@/e2e/fixtures/product";
import { readDemoWorkspace } from "@/e2e/fixtures/workspaces";
import { definitionSchema } from "@/lib/engine";
import { describeState } from "@/lib/engine/testing/describe-state";
import { type DialogueScript, readDialogue } from "@/lib/engine/testing/dialogue-script";
import { dialogueFolder, dialogueWorkspace } from "./dialogue-workspace";
import { ProductPerson } from "./product-person";

const product = await startProduct({ hasSeed: false });
afterAll(() => product.stop());

const { line, stack } = product;

/** Answers are kept without an order; the file has one for the reader's sake. */
function sorted(textLine: string): string {
  const [name = "", values] = textLine.split(/^((?:answers(?: of \S+)?|profile): )/).slice(1);
  return values === undefined ? textLine : `${name}${values.split("; ").sort().join("; ")}`;
}

/** A channel of its own with what the dialogue speaks of, and its person as a new friend. */
async function open(dialogue: DialogueScript, id: string): Promise<ProductPerson> {
  const account = await openLineAccount(line, { id, name: "サロン相槌", appUrl: stack.appUrls[0] ?? "" });
  await product.importWorkspace(dialogueWorkspace(dialogue, account.channel, id));
  const person = await line.createPerson({ displayName: dialogue.displayName });
  await line.call("PUT", "/friendships", { channel: account.accountId, person: person.id, state: "friend" });
  return new ProductPerson(product, id, line.person(person.id, account.accountId));
}

const files = readdirSync(dialogueFolder).filter((file) => file.endsWith(".dialogue.txt"));

it("DIALOGUE the demo's reservation is the one that the engine's dialogues walk through", () => {
  const demo = readDemoWorkspace().interactions?.find(({ key }) => key === "reserve")?.published;
  const engines = JSON.parse(readFileSync(path.join(dialogueFolder, "reserve.definition.json"), "utf8"));
  expect(definitionSchema.parse(demo)).toEqual(definitionSchema.parse(engines));
});

it("DIALOGUE has all turns of section 23", () => {
  const turnsOf = (file: string) => readDialogue(readFileSync(path.join(dialogueFolder, file), "utf8")).turns;
  expect(turnsOf("reserve.dialogue.txt")).toHaveLength(22);
  expect(turnsOf("reserve-declined.dialogue.txt")).toHaveLength(2);
});

describe.each(files)("%s through signed HTTP", async (file) => {
  const script = readDialogue(readFileSync(path.join(dialogueFolder, file), "utf8"));
  const person = await open(script, `http-${file.replace(".dialogue.txt", "")}`);

  it.each(script.turns)("DIALOGUE turn $heading: $event", async (turn) => {
    const said = (await person.take(turn)).map((text) => `we say: ${text}`);
    const state = await person.stateAfter();
    const facts = turn.expected.filter((expected) => !expected.startsWith("we say"));
    const actual = [
      ...(said.length > 0 ? said : ["we say nothing"]),
      ...facts.map((fact) => describeState(fact, state)),
    ];
    expect(actual.map(sorted)).toEqual(turn.expected.map(sorted));
  });
});

it("DIALOGUE the platform found nothing to complain about", async () => {
  await line.expectNoWarnings(["duplicate-delivery"]);
});
