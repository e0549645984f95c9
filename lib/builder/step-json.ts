import type { Step } from "@/lib/engine";
import { isRecord } from "./json-pointer";

/** Members whose contents are drawn or passed on as they are: what looks like a target in there is only somebody's JSON. */
const opaque = new Set(["contents", "message", "parameters"]);
/** What people call a step says nothing to the engine. */
const unread = new Set(["id", "title", "description"]);

export interface JsonText {
  text: string;
  path: readonly string[];
  /** Somewhere inside of drawn JSON or an action's parameters. */
  isOpaque: boolean;
  /** The object whose member it is. */
  owner: Readonly<Record<string, unknown>>;
}

/** Changes texts of a step, each told where it stands. Parts without a changed text stay the same objects. */
export function mapTexts(step: Step, change: (text: JsonText) => string): Owner {
  return mapMembers(step, [], false, change, (key) => !unread.has(key));
}

/** Calls back for every text of a step that the engine reads. */
export function visitTexts(step: Step, visit: (text: JsonText) => void): void {
  mapTexts(step, (text) => {
    visit(text);
    return text.text;
  });
}

type Change = (text: JsonText) => string;
type Owner = Readonly<Record<string, unknown>>;

function mapMembers(
  owner: Owner,
  path: readonly string[],
  isOpaque: boolean,
  change: Change,
  isRead: (key: string) => boolean = () => true,
): Owner {
  let changed: Record<string, unknown> | undefined;
  for (const [key, member] of Object.entries(owner)) {
    if (!isRead(key)) continue;
    const hidden = isOpaque || (opaque.has(key) && typeof member === "object");
    const after = mapValue(member, owner, [...path, key], hidden, change);
    if (after !== member) changed = { ...(changed ?? owner), [key]: after };
  }
  return changed ?? owner;
}

function mapValue(value: unknown, owner: Owner, path: readonly string[], isOpaque: boolean, change: Change): unknown {
  if (typeof value === "string") return change({ text: value, path, isOpaque, owner });
  if (Array.isArray(value)) {
    const items: unknown[] = value;
    const after = items.map((item, index) => mapValue(item, owner, [...path, String(index)], isOpaque, change));
    return after.some((item, index) => item !== items[index]) ? after : value;
  }
  return isRecord(value) ? mapMembers(value, path, isOpaque, change) : value;
}
