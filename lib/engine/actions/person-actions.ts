import { emit } from "../turn";
import { reservedProfileKeys } from "../words";
import { type ActionDone, doneSilently, failed, type RunningAction } from "./action-host";
import { textMessages } from "./messages-of-result";

/** Who the event's peer is, and which account of the workspace's own site they have linked. */
export function userInfo({ host }: RunningAction): ActionDone {
  const { input, person } = host.turn;
  const { displayName: name, tags, profile, account } = person;
  const link = account ? { linkStatus: "linked", account: { ...account } } : { linkStatus: "none" };
  return { ok: true, value: { id: input.peer.platformId, name, ...link, tags, profile }, messages: [] };
}

/** One value of the profile; empty when there is none. */
export function profileValue({ host }: RunningAction, { key }: { key: string }): ActionDone {
  const { displayName, profile } = host.turn.person;
  const own = Object.hasOwn(profile, key) ? profile[key] : undefined;
  const value = own ?? (key === "displayName" ? displayName : "");
  return { ok: true, value, messages: textMessages(value) };
}

/** Sets one value of the profile for the rest of this turn and for good; an empty one removes the key. */
export function setProfileValue(
  { host }: RunningAction,
  { key, value }: { key: string; value: string | number | boolean },
): ActionDone {
  if (reservedProfileKeys.includes(key)) return failed("PROFILE_KEY_RESERVED", key);
  const { turn, run } = host;
  const text = String(value);
  const { [key]: _, ...others } = turn.person.profile;
  turn.person = { ...turn.person, profile: text === "" ? others : { ...others, [key]: text } };
  const change = text === "" ? { set: {}, remove: [key] } : { set: { [key]: text }, remove: [] };
  emit(turn, { type: "merge_profile", sessionId: run?.session.id ?? null, ...change });
  return doneSilently;
}

export function tagsOf({ host }: RunningAction): ActionDone {
  return { ok: true, value: host.turn.person.tags, messages: [] };
}

export function replaceTags(action: RunningAction, { tags }: { tags: string[] }): ActionDone {
  return changeTags(action, clean(tags));
}

export function addTags(action: RunningAction, { tags }: { tags: string[] }): ActionDone {
  return changeTags(action, clean([...action.host.turn.person.tags, ...tags]));
}

export function removeTags(action: RunningAction, { tags }: { tags: string[] }): ActionDone {
  const gone = clean(tags);
  return changeTags(
    action,
    action.host.turn.person.tags.filter((tag) => !gone.includes(tag)),
  );
}

function clean(tags: string[]): string[] {
  return [...new Set(tags.map((tag) => tag.trim()).filter(Boolean))];
}

function changeTags({ host }: RunningAction, tags: string[]): ActionDone {
  const { turn, run } = host;
  const before = turn.person.tags;
  const add = tags.filter((tag) => !before.includes(tag));
  const remove = before.filter((tag) => !tags.includes(tag));
  turn.person = { ...turn.person, tags };
  if (add.length + remove.length > 0) {
    emit(turn, { type: "change_tags", sessionId: run?.session.id ?? null, add, remove });
  }
  return { ok: true, value: tags, messages: [] };
}
