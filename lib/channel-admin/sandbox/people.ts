import { z } from "zod";
import type { Ctx } from "@/lib/kernel/context";
import { callControl } from "./control";
import { findSandbox, type OpenSandbox } from "./open-sandbox";
import { newPersonSchema } from "./person.schema";
import { type ControlPerson, personSchema, type SandboxPerson } from "./sandbox-views";

/** Persons of the pretend platform are everybody's; those whose id begins so were made for this channel. */
const prefixOf = (sandbox: OpenSandbox) => `${sandbox.channel.id}.`;

/** Those who come with a new phone: two friends and somebody who is none yet. */
const firstPeople = [
  { name: "hanako", displayName: "山田 花子", language: "ja", isFriend: true },
  { name: "taro", displayName: "山田 太郎", language: "ja", isFriend: false },
  { name: "emily", displayName: "Emily Chen", language: "en", isFriend: true },
];

/** The people of this phone; a new phone gets some. */
export async function listPeople(sandbox: OpenSandbox): Promise<SandboxPerson[]> {
  const people = await fetchPeople(sandbox);
  if (people.length > 0) return people;
  for (const { name, isFriend, ...person } of firstPeople) {
    const friendOf = isFriend ? [sandbox.accountId] : [];
    await callControl("PUT", `/persons/${encodeURIComponent(prefixOf(sandbox) + name)}`, { ...person, friendOf });
  }
  return fetchPeople(sandbox);
}

/** Adds somebody who is no friend yet. */
export async function addPerson(ctx: Ctx, input: { channelId: string } & z.input<typeof newPersonSchema>) {
  const sandbox = await findSandbox(ctx, input.channelId);
  const { displayName, language } = newPersonSchema.parse(input);
  const id = `${prefixOf(sandbox)}${ctx.now().getTime().toString(36)}`;
  const person = personSchema.parse(
    await callControl("PUT", `/persons/${encodeURIComponent(id)}`, { displayName, language }),
  );
  return toSandboxPerson(person, sandbox);
}

async function fetchPeople(sandbox: OpenSandbox): Promise<SandboxPerson[]> {
  const people = z.array(personSchema).parse(await callControl("GET", "/persons"));
  return people.filter((person) => isOurs(person, sandbox)).map((person) => toSandboxPerson(person, sandbox));
}

function isOurs(person: ControlPerson, sandbox: OpenSandbox): boolean {
  return person.id.startsWith(prefixOf(sandbox));
}

function toSandboxPerson(person: ControlPerson, { accountId }: OpenSandbox): SandboxPerson {
  const { id, displayName, language = null, friendships, userIds } = person;
  return {
    id,
    displayName,
    language,
    friendship: friendships[accountId] ?? "none",
    platformIds: Object.values(userIds),
  };
}

/** Whether a person of a request is one of this phone's. */
export function isPersonOf(sandbox: OpenSandbox, personId: string): boolean {
  return personId.startsWith(prefixOf(sandbox));
}
