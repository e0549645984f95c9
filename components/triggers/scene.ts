import type { Happening, Rehearsal } from "@/lib/inbound/shared";

export const sceneKinds = [
  "text",
  "postback",
  "follow",
  "sticker",
  "image",
  "location",
  "unfollow",
  "join",
  "member_joined",
] as const satisfies readonly Happening["type"][];

/** What somebody imagines, with everything they have typed so far. */
export interface Scene {
  channelId: string;
  kind: (typeof sceneKinds)[number];
  text: string;
  data: string;
  isUnblocked: boolean;
  person: "friend" | "notFriend" | "group" | "contact";
  contactId: string;
  hours: Rehearsal["hours"];
}

export function newScene(channelId: string): Scene {
  const nothing = { text: "", data: "", isUnblocked: false, contactId: "" };
  return { channelId, kind: "text", ...nothing, person: "friend", hours: "now" };
}

/** Whether there is enough to ask about. */
export function isComplete({ kind, text, data, person, contactId, channelId }: Scene): boolean {
  if (channelId === "" || (person === "contact" && contactId === "")) return false;
  if (kind === "text") return text.trim() !== "";
  return kind !== "postback" || data.trim() !== "";
}

export function toRehearsal(scene: Scene): Rehearsal {
  return { channelId: scene.channelId, happening: happeningOf(scene), person: personOf(scene), hours: scene.hours };
}

function happeningOf({ kind, text, data, isUnblocked }: Scene): Happening {
  switch (kind) {
    case "text":
      return { type: kind, text };
    case "postback":
      return { type: kind, data };
    case "follow":
      return { type: kind, isUnblocked };
    default:
      return { type: kind };
  }
}

function personOf({ person, contactId }: Scene): Rehearsal["person"] {
  if (person === "contact") return { type: "contact", contactId };
  return { type: "stranger", source: person === "group" ? "group" : "user", isFriend: person === "friend" };
}
