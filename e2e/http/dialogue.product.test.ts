import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { openLineAccount } from "@/e2e/fixtures/line-account";
import { startProduct } from "@/e2e/fixtures/product";
import { aSalon, readDemoWorkspace } from "@/e2e/fixtures/workspaces";
import { definitionSchema } from "@/lib/engine";
import { describeState } from "@/lib/engine/testing/describe-state";
import { readDialogue } from "@/lib/engine/testing/dialogue-script";
import { ProductPerson } from "./product-person";

const folder = path.resolve("lib/engine/dialogues");
const product = await startProduct({ hasSeed: false });
afterAll(() => product.stop());

const { line, stack } = product;

/** Answers are kept without an order; the file has one for the reader's sake. */
function sorted(textLine: string): string {
  const [name = "", values] = textLine.split(/^((?:answers|profile): )/).slice(1);
  return values === undefined ? textLine : `${name}${values.split("; ").sort().join("; ")}`;
}

async function openSalon(id: string): Promise<ProductPerson> {
  const account = await openLineAccount(line, { id, name: "サロン相槌", appUrl: stack.appUrls[0] ?? "" });
  const workspace = aSalon(account.channel);
  await product.importWorkspace({ ...workspace, workspace: { slug: id, name: id } });
  const person = await line.createPerson({ displayName: "花子" });
  await line.call("PUT", "/friendships", { channel: account.accountId, person: person.id, state: "friend" });
  return new ProductPerson(product, id, line.person(person.id, account.accountId));
}

it("DIALOGUE the demo's reservation is the one that the engine's dialogues walk through", () => {
  const demo = readDemoWorkspace().interactions?.find(({ key }) => key === "reserve")?.published;
  const engines = JSON.parse(readFileSync(path.join(folder, "reserve.definition.json"), "utf8"));
  expect(definitionSchema.parse(demo)).toEqual(definitionSchema.parse(engines));
});

describe.each([
  { file: "reserve.dialogue.txt", channelId: "http-reserve", turns: 22 },
  { file: "reserve-declined.dialogue.txt", channelId: "http-declined", turns: 2 },
])("$file through signed HTTP", async ({ file, channelId, turns }) => {
  const script = readDialogue(readFileSync(path.join(folder, file), "utf8"));
  const person = await openSalon(channelId);

  it("DIALOGUE has all turns of section 23", () => {
    expect(script.turns).toHaveLength(turns);
  });

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
