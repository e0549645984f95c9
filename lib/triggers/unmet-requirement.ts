import type { FriendStatus, PeerKind } from "@/lib/contacts/shared";
import type { Requirement, TriggerRule } from "./trigger.schema";

/** What requirements are judged by. All of it is loaded with the lane, so that a trigger costs no query. */
export interface Situation {
  source: PeerKind;
  friendStatus: FriendStatus;
  tags: readonly string[];
  /** What the contact's profile says, the platform's `displayName` among it. */
  profile: Readonly<Record<string, string>>;
  /** Whether the channel is inside its business hours. */
  isOpen: boolean;
}

/** The first requirement that does not hold; nothing when all of them do. */
export function unmetRequirement(
  trigger: { rule: TriggerRule; requirements: readonly Requirement[] },
  situation: Situation,
): Requirement | undefined {
  return [...impliedBy(trigger), ...trigger.requirements].find((requirement) => !holds(requirement, situation));
}

const ofGroups: ReadonlySet<TriggerRule["type"]> = new Set(["join", "leave", "member_joined", "member_left"]);

/** Nobody writes a rule about groups by accident: without a word about the source, one-to-one chats are meant. */
function impliedBy({ rule, requirements }: Parameters<typeof unmetRequirement>[0]): Requirement[] {
  if (requirements.some(({ type }) => type === "source")) return [];
  return [{ type: "source", kinds: ofGroups.has(rule.type) ? ["group", "room"] : ["user"] }];
}

function holds(requirement: Requirement, situation: Situation): boolean {
  switch (requirement.type) {
    case "source":
      return requirement.kinds.includes(situation.source);
    case "friend":
      return requirement.statuses.includes(situation.friendStatus);
    case "tag":
      return situation.tags.some((tag) => isSameName(tag, requirement.tag)) === requirement.has;
    case "profile":
      return holdsForProfile(requirement, situation.profile);
    case "hours":
      return situation.isOpen === requirement.isOpen;
  }
}

function isSameName(one: string, other: string): boolean {
  return one.normalize("NFC").toLowerCase() === other.normalize("NFC").toLowerCase();
}

function holdsForProfile(
  { key, test, value = "" }: Extract<Requirement, { type: "profile" }>,
  profile: Situation["profile"],
): boolean {
  const stored = Object.hasOwn(profile, key) ? (profile[key] ?? "").trim() : "";
  switch (test) {
    case "is_set":
      return stored !== "";
    case "is_empty":
      return stored === "";
    case "equals":
      return value.trim() !== "" && isSameName(stored, value.trim());
    case "contains":
      return value !== "" && stored.normalize("NFC").toLowerCase().includes(value.normalize("NFC").toLowerCase());
  }
}
