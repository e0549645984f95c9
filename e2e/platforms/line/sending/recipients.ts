import type { Channel, Chat, Person } from "../core/model";
import type { Sim } from "../core/sim";
import limits from "../data/line-limits.json";

const week = 7 * 24 * 3_600_000;
const userPattern = new RegExp(limits.ids.user);
const groupPattern = new RegExp(limits.ids.group);
const roomPattern = new RegExp(limits.ids.room);

/** Why a message that was accepted never arrives. */
export type DropReason = "blocked" | "notFriend" | "deleted" | "fault" | "unknown";

/** Somebody that a call wants to reach. */
export interface Recipient {
  chat: Chat;
  /** How many people it counts for. */
  people: number;
  dropped?: DropReason;
}

/** Which form an id has; undefined for something that is no id at all. */
export function kindOfId(id: string): "user" | "group" | "room" | undefined {
  if (userPattern.test(id)) return "user";
  if (groupPattern.test(id)) return "group";
  return roomPattern.test(id) ? "room" : undefined;
}

/** Whether and why a person would not get a message (line-messaging-api section 4.3). */
export function dropReason(
  sim: Sim,
  channel: Channel,
  person: Person,
  chat: Chat,
  strangersWithinAWeek: boolean,
): DropReason | undefined {
  if (person.deleted) return "deleted";
  const friendship = sim.world.friendship(channel.id, person.id);
  if (friendship === "friend") return undefined;
  if (friendship === "blocked") return "blocked";
  const recent = chat.lastInboundAt !== undefined && sim.clock.now() - chat.lastInboundAt <= week;
  return strangersWithinAWeek && recent ? undefined : "notFriend";
}

/** The one-to-one recipient behind a person. */
export function personRecipient(sim: Sim, channel: Channel, person: Person, strangersWithinAWeek: boolean): Recipient {
  const chat = sim.world.userChat(channel, person);
  const dropped = dropReason(sim, channel, person, chat, strangersWithinAWeek);
  return { chat, people: dropped ? 0 : 1, dropped };
}

/** Who a push goes to; undefined when the platform cannot send there at all. */
export function pushRecipient(sim: Sim, channel: Channel, to: string): Recipient | undefined {
  const person = sim.world.personByUserId(channel.providerId, to);
  if (person) return personRecipient(sim, channel, person, true);
  const group = sim.world.groups.get(to);
  if (!group || group.channelId !== channel.id) return undefined;
  return { chat: sim.world.groupChat(channel, group), people: group.members.length };
}
