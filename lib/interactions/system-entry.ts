import type { Effect, SessionLogLine } from "@/lib/engine";
import type { NewEntry } from "@/lib/inbox";
import type { ActionFailure, EntryContent, EntryKind, EntryOrigin, SessionEntryKind } from "@/lib/inbox/shared";
import { newId } from "@/lib/kernel/ids";
import type { HandlerChange, Turns } from "./turns";

/** What people see of an effect in the timeline besides messages (INB-170); nothing for what is nobody's business there. */
export function systemEntryOf(turns: Turns, effect: Effect): NewEntry | undefined {
  if (effect.type === "log") return sessionEntryOf(turns, effect.sessionId, effect.line);
  // Without a session there is no log line that tells of it.
  if (effect.type !== "incident" || effect.code !== "ACTION_FAILED" || effect.interactionId !== null) return undefined;
  return failureEntry(turns.now, failureOf(effect.detail));
}

/** An incident is words for a log: `<place> <action>: <code> <detail>`. */
function failureOf(words: string): ActionFailure {
  const [, action = "", code = "failed", detail = words] = /^\S+ (\w+): (\S+) ?(.*)$/s.exec(words) ?? [];
  return { action, code, detail };
}

/** Tells the team that an action failed. */
export function failureEntry(at: Date, failure: ActionFailure): NewEntry {
  return internalEntry("action.failed", at, failure, { type: "system", name: "actions" });
}

/** INB-500: every change of the handler is an entry with its cause. */
export function handlerEntry({ now }: Turns, { handler, cause, note, by }: HandlerChange): NewEntry {
  const content = { handler, cause, ...(note !== undefined && { note }) };
  return internalEntry("handler.changed", now, content, by ?? { type: "system", name: "interactions" });
}

function sessionEntryOf(turns: Turns, sessionId: string, line: SessionLogLine): NewEntry | undefined {
  const session = turns.sessions.get(sessionId) ?? turns.lane.sessions.find((known) => known.id === sessionId);
  if (!session) return undefined;
  const version = turns.channel.definitions.byVersion(session.versionId);
  const { interactionId, versionId } = session;
  const title = version?.title ?? "";
  if (line.type === "action_failed") {
    const { action, code, detail, stepId } = line;
    const place = { title, interactionId, sessionId, ...(stepId !== null && { stepId }) };
    return failureEntry(turns.now, { action, code, detail, ...place });
  }
  const kind = sessionEntryKindOf(line);
  if (!kind) return undefined;
  const reason = line.type === "ended" && { reason: line.reason };
  const content = { sessionId, interactionId, versionId, title, number: version?.number ?? 0, ...reason };
  return internalEntry(kind, turns.now, content, { type: "system", name: "interactions" });
}

/** Which lines of a session's log people see in the timeline. */
function sessionEntryKindOf(line: Exclude<SessionLogLine, { type: "action_failed" }>): SessionEntryKind | undefined {
  switch (line.type) {
    case "started":
    case "reset":
    case "paused":
    case "resumed":
      return `interaction.${line.type}`;
    case "ended":
      return line.status === "timeout" ? "interaction.timed_out" : `interaction.${line.status}`;
    case "step_entered":
    case "input_accepted":
    case "input_rejected":
    case "incident":
    case "reminded":
    case "cancel_asked":
    case "status_set":
    case "status_refused":
      return undefined;
  }
}

function internalEntry<K extends EntryKind>(
  kind: K,
  at: Date,
  content: EntryContent<K>,
  origin: EntryOrigin,
): NewEntry {
  return { id: newId("entry"), direction: "internal", kind, occurredAt: at, receivedAt: at, origin, content };
}
