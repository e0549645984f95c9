import { createHash } from "node:crypto";
import { type Call, type Reply, refuse } from "../api/call";
import type { SentMessage } from "./deliver";

const validMs = 24 * 3_600_000;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The retry key of this attempt: absent, malformed, already used, or free to be accepted. */
export interface RetryCheck {
  refusal?: Reply;
  /** Called once the request has been accepted; from then on the key is taken. */
  accept: (sentMessages?: SentMessage[]) => void;
}

function hashOf(call: Call): string {
  return createHash("sha256").update(call.raw).digest("base64");
}

function nothing(): void {}

function conflict(call: Call, known: { requestId: string; sentMessages?: SentMessage[] }): Reply {
  const sentMessages = known.sentMessages?.map((sent) => ({ ...sent }));
  const answer = refuse(409, "The retry key is already accepted", sentMessages ? { sentMessages } : {});
  return { ...answer, headers: { "x-line-accepted-request-id": known.requestId } };
}

/** Looks the request's X-Line-Retry-Key up (line-messaging-api section 4.4). */
export function checkRetryKey(call: Call): RetryCheck {
  const { sim, channel } = call;
  const key = call.headers["x-line-retry-key"];
  if (key === undefined) {
    if (sim.settings.warnMissingRetryKey) sim.transcript.warn("retry-key-missing-on-push", { channel: channel.id });
    return { accept: nothing };
  }
  if (typeof key !== "string" || !uuid.test(key))
    return { refusal: refuse(400, "The retry key is invalid"), accept: nothing };
  const slot = `${channel.id} ${call.route.operation} ${key.toLowerCase()}`;
  const bodyHash = hashOf(call);
  const known = sim.world.retries.get(slot);
  if (known && sim.clock.now() - known.at < validMs) {
    if (known.bodyHash !== bodyHash) sim.transcript.warn("retry-key-content-mismatch", { channel: channel.id, key });
    return { refusal: conflict(call, known), accept: nothing };
  }
  return {
    accept: (sentMessages) => {
      sim.world.retries.delete(slot);
      sim.world.retries.set(slot, { bodyHash, requestId: call.requestId, sentMessages, at: sim.clock.now() });
      forgetOld(call);
    },
  };
}

/** Keys leave in the order they came, so looking at the oldest few is enough. */
function forgetOld(call: Call): void {
  const { retries } = call.sim.world;
  const now = call.sim.clock.now();
  for (const [slot, { at }] of retries) {
    if (now - at < validMs && retries.size < 200_000) return;
    retries.delete(slot);
  }
}
