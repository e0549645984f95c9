import type { Db } from "@/db/client";
import type { ActionRun } from "@/lib/actions";
import { type ResolvedPeer, readContact, resolvePeer } from "@/lib/contacts";
import { type ActionAnswer, actionEntrySchema } from "@/lib/engine";
import { enqueueCommands } from "@/lib/inbound";
import { asLiteral } from "./as-literal";

/**
 * Performs an action that concerns somebody else than the peer it runs for. Reading is done here; what changes something
 * becomes a command in the lane of the other peer, so that it takes its turn with everything else that happens to them.
 */
export async function performForPeer(db: Db, run: ActionRun, now: Date): Promise<ActionAnswer> {
  const { user, channel, ...parameters } = run.request.parameters;
  const { workspaceId, channelId, peerId } = run;
  const peer = await resolvePeer(db, {
    workspaceId,
    from: { channelId, peerId },
    ...(isNamed(user) && { user }),
    ...(isNamed(channel) && { channel }),
  });
  if (!peer) return { ok: false, code: "peer_unknown", detail: "nobody of this workspace" };
  switch (run.request.type) {
    case "get_user_profile_value":
      return readProfile(db, workspaceId, peer, parameters.key);
    case "get_user_tags":
      return { ok: true, value: (await readContact(db, workspaceId, peer.contactId))?.tags ?? [] };
    default:
      return passOn(db, run, peer, parameters, now);
  }
}

const isNamed = (value: unknown): value is string => typeof value === "string" && value !== "";

async function readProfile(
  db: Db,
  workspaceId: string,
  { contactId }: ResolvedPeer,
  key: unknown,
): Promise<ActionAnswer> {
  const contact = await readContact(db, workspaceId, contactId);
  return { ok: true, value: contact?.profile[String(key)] ?? "" };
}

/** Once per run, however often this is done: the run's id is the command's key. */
async function passOn(
  db: Db,
  run: ActionRun,
  { channelId, platformId }: ResolvedPeer,
  parameters: Record<string, unknown>,
  now: Date,
): Promise<ActionAnswer> {
  // What stands in the parameters is final. In the other chat it must not be read as placeholders once more.
  const action = actionEntrySchema.parse({ type: run.request.type, parameters: asLiteral(parameters) });
  const command = { type: "run_actions" as const, actions: [action] };
  await enqueueCommands(db, [{ channelId, platformId, key: `act:${run.id}`, command, occurredAt: now }]);
  return { ok: true, value: null };
}
