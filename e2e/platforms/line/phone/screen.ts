import { isObject, type JsonObject, listAt, objectAt, stringAt } from "../core/json";
import type { Channel, Chat, ChatMessage, Person } from "../core/model";
import type { Sim } from "../core/sim";
import { quickRepliesInForce } from "./find-action";

function author(sim: Sim, channel: Channel, bubble: ChatMessage): JsonObject {
  if (bubble.direction === "inbound") {
    const person = sim.world.persons.get(bubble.personId ?? "");
    return { person: bubble.personId, name: person?.displayName, iconUrl: person?.pictureUrl };
  }
  const sender = objectAt(bubble.message, "sender") ?? {};
  const name = stringAt(sender, "name");
  const iconUrl = stringAt(sender, "iconUrl") ?? channel.pictureUrl;
  return { name: name ? `${name} from '${channel.displayName}'` : channel.displayName, iconUrl };
}

function substituteName(sim: Sim, channel: Channel, value: JsonObject): string {
  if (value.type === "emoji") return `(${stringAt(value, "emojiId") ?? "emoji"})`;
  const mentionee = objectAt(value, "mentionee") ?? {};
  if (mentionee.type === "all") return "@All";
  const person = sim.world.personByUserId(channel.providerId, stringAt(mentionee, "userId") ?? "");
  return `@${person?.displayName ?? "Unknown"}`;
}

/** The text as the phone shows it: placeholders of textV2 filled, doubled braces single. */
function resolvedText(sim: Sim, channel: Channel, message: JsonObject): string | undefined {
  const text = stringAt(message, "text");
  if (text === undefined || message.type !== "textV2") return text;
  const substitution = objectAt(message, "substitution") ?? {};
  return text.replace(/\{\{|\}\}|\{([^{}]*)\}/g, (match, key: string | undefined) => {
    if (key === undefined) return match.charAt(0);
    const value = substitution[key];
    return isObject(value) ? substituteName(sim, channel, value) : match;
  });
}

function bubbleView(sim: Sim, channel: Channel, bubble: ChatMessage): JsonObject {
  const { id, direction, at, message, unsent = false, local = false, read = false, editedAt } = bubble;
  const text = unsent ? undefined : resolvedText(sim, channel, message);
  return {
    id,
    direction,
    at,
    from: author(sim, channel, bubble),
    message,
    text,
    unsent,
    local,
    read,
    edited: editedAt !== undefined,
  };
}

function quickReplyView(chat: Chat): JsonObject | null {
  const bubble = quickRepliesInForce(chat);
  if (!bubble) return null;
  const items = listAt(objectAt(bubble.message, "quickReply") ?? {}, "items").filter(isObject);
  return {
    messageId: bubble.id,
    items: items.map((item, index) => ({
      path: `quickReply/items/${index}`,
      label: stringAt(objectAt(item, "action") ?? {}, "label"),
      imageUrl: item.imageUrl,
      action: item.action,
    })),
  };
}

function menuView(sim: Sim, channel: Channel, person: Person): JsonObject | null {
  const menu = sim.world.richMenus.inForce(channel.id, person.id);
  return menu ? { richMenuId: menu.id, ...menu.content, hasImage: menu.image !== undefined } : null;
}

/** What one person sees when they open a chat. */
export function screenOf(sim: Sim, channel: Channel, chat: Chat, person: Person | undefined, last = 200): JsonObject {
  const now = sim.clock.now();
  const { id, basicId, displayName, pictureUrl } = channel;
  const loading = chat.loadingUntil !== undefined && chat.loadingUntil > now ? chat.loadingUntil : null;
  const phone = person?.platform !== "pc";
  return {
    chat: { id: chat.id, kind: chat.kind, channel: id, target: chat.targetId, mode: chat.mode },
    account: { channel: id, key: channel.key, basicId, displayName, pictureUrl },
    person: person && {
      id: person.id,
      displayName: person.displayName,
      pictureUrl: person.pictureUrl,
      platform: person.platform,
    },
    friendship: person ? sim.world.friendship(id, person.id) : undefined,
    now,
    bubbles: chat.messages.slice(-last).map((bubble) => bubbleView(sim, channel, bubble)),
    quickReplies: phone ? quickReplyView(chat) : null,
    richMenu: phone && person && chat.kind === "user" ? menuView(sim, channel, person) : null,
    loadingUntil: loading,
  };
}
