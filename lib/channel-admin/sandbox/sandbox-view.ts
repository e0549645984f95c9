import type { Ctx, MemberActor } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";
import { callControl } from "./control";
import { findSandbox, type OpenSandbox, openSandbox } from "./open-sandbox";
import { isPersonOf, listPeople } from "./people";
import { clockSchema, controlChannelSchema, type SandboxView, screenSchema, transcriptSchema } from "./sandbox-views";
import { talkOf } from "./talk-of";
import { wireLinesOf } from "./wire-lines";

const bubblesShown = 200;
const linesShown = 120;

/** Numbers run over all channels of the pretend platform; further back than this nobody scrolls. */
const entriesRead = 2_000;

/** What the phone page shows now. `isFirst` registers the account at the pretend platform before it looks. */
export async function loadSandboxView(
  ctx: Ctx<MemberActor>,
  input: { channelId: string; personId?: string; isFirst?: boolean },
): Promise<SandboxView> {
  const sandbox = await (input.isFirst ? openSandbox : findSandbox)(ctx, input.channelId);
  const people = await listPeople(sandbox);
  const chosen = people.find((person) => person.id === input.personId) ?? people[0];
  const [screen, clock, account, transcript, talk] = await Promise.all([
    chosen ? fetchScreen(sandbox, chosen.id) : null,
    callControl("GET", "/clock"),
    callControl("GET", `/channels/${sandbox.accountId}`),
    fetchTranscript(sandbox),
    chosen ? talkOf(ctx, sandbox.channel.id, chosen.platformIds) : null,
  ]);
  return {
    people,
    screen,
    personId: chosen?.id ?? null,
    talk,
    clock: clockSchema.parse(clock),
    isUnstable: controlChannelSchema.parse(account).network.unstable,
    wire: wireLinesOf(transcript).slice(0, linesShown),
  };
}

/** The platform lists from the oldest on, so the end is asked for by its number. */
async function fetchTranscript({ accountId }: OpenSandbox) {
  const { lastSeq } = transcriptSchema.parse(await callControl("GET", "/transcript?limit=1"));
  const since = Math.max(0, lastSeq - entriesRead);
  return transcriptSchema.parse(await callControl("GET", `/transcript?channel=${accountId}&since=${since}`)).entries;
}

async function fetchScreen(sandbox: OpenSandbox, personId: string) {
  const path = `/chats/${chatOf(sandbox, personId)}/screen?as=${encodeURIComponent(personId)}&last=${bubblesShown}`;
  return screenSchema.parse(await callControl("GET", path));
}

/** The chat of a person with this account; `not_found` for people of other phones. */
export function chatOf(sandbox: OpenSandbox, personId: string): string {
  if (!isPersonOf(sandbox, personId)) throw new AppError("not_found", "no such person on this phone");
  return encodeURIComponent(`${sandbox.accountId}:${personId}`);
}
