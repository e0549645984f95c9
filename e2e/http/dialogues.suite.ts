import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { openLineAccount } from "@/e2e/fixtures/line-account";
import { product } from "@/e2e/fixtures/one-product";
import { owner, readDemoWorkspace } from "@/e2e/fixtures/workspaces";
import { definitionSchema } from "@/lib/engine";
import { describeState } from "@/lib/engine/testing/describe-state";
import { type DialogueScript, readDialogue } from "@/lib/engine/testing/dialogue-script";
import { dialogueFolder, dialogueWorkspace } from "./dialogue-workspace";
import { ProductPerson } from "./product-person";

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

const opened = await Promise.all(
  files.map(async (file) => {
    const script = readDialogue(readFileSync(path.join(dialogueFolder, file), "utf8"));
    return { file, script, person: await open(script, `http-${file.replace(".dialogue.txt", "")}`) };
  }),
);

describe.each(opened)("$file through signed HTTP", ({ script, person }) => {
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

it("INT-20 an account is linked: from the keyword through the site's sign-in and LINE's dialogue to the placeholder", async () => {
  const id = "http-linking";
  const [appUrl = ""] = stack.appUrls;
  const account = await openLineAccount(line, { id, name: "サロン相槌", appUrl });
  const siteKey = "a-key-that-only-the-site-of-this-test-knows";
  const loginUrl = "https://shop.example/login?from=line";
  const accountLinking = { isEnabled: true, keyword: "連携", loginUrl, siteKey };
  await product.importWorkspace({
    format: 1,
    workspace: { slug: id, name: "Linking" },
    channels: [{ ...account.channel, accountLinking }],
    members: [owner],
    triggers: [
      {
        key: "welcome",
        title: "Welcome",
        condition: { type: "account_link", result: "ok" },
        effect: { type: "send_messages", messages: [{ type: "text", text: "{{user.data.display_name}}さん" }] },
      },
    ],
  });
  const { id: personId } = await line.createPerson({ displayName: "hanako" });
  await line.call("PUT", "/friendships", { channel: account.accountId, person: personId, state: "friend" });
  const phone = line.person(personId, account.accountId);
  const heard = async (since: number) => {
    await line.expectSent({ to: phone, since, withinMs: 15_000 });
    return JSON.stringify(await line.transcript({ since, channel: phone.channel, kind: "delivered" }));
  };

  const asked = await line.mark();
  await phone.says("連携");
  const address = /"uri":"([^"]+\/account-link\/[^"]+)"/.exec(await heard(asked))?.[1] ?? "";
  // The person opens it, and signs in on the site.
  const opened = await fetch(address, { redirect: "manual" });
  const login = new URL(opened.headers.get("location") ?? "about:blank");
  expect(login.href).toContain(loginUrl);
  const linkToken = login.searchParams.get("linkToken");
  const tell = (key: string) =>
    fetch(`${appUrl}/api/account-links/${id}`, {
      method: "POST",
      headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
      body: JSON.stringify({ linkToken, accountId: "m-42", name: "会員 花子" }),
    });
  expect((await tell("another key")).status).toBe(401);
  const told = await tell(siteKey);
  expect(told.status).toBe(200);
  const { url } = (await told.json()) as { url: string };
  // Back at LINE, the person agrees.
  const agreed = await line.mark();
  expect((await fetch(url)).status).toBe(200);
  expect(await heard(agreed)).toContain("「会員 花子」と連携しました。");
  expect(await heard(agreed)).toContain("会員 花子さん");
  expect((await tell(siteKey)).status).toBe(409);
});

it("DIALOGUE the platform found nothing to complain about", async () => {
  await line.expectNoWarnings(["duplicate-delivery"]);
});
