import type { PeerAddress } from "../contract";
import { type Fields, fieldsOf, textOf } from "../fields";

/** The chat of an event, or `undefined`: account events have no source, and PC-only people no user id (API §3.1). */
export function sourceOf(event: Fields): PeerAddress | undefined {
  const source = fieldsOf(event, "source");
  if (!source) return undefined;
  const userId = textOf(source, "userId");
  const member = userId === undefined ? {} : { memberId: userId };
  switch (textOf(source, "type")) {
    case "group":
      return addressed("group", textOf(source, "groupId"), member);
    case "room":
      return addressed("room", textOf(source, "roomId"), member);
    case "user":
      return addressed("user", userId, {});
    default:
      return undefined;
  }
}

function addressed(
  kind: PeerAddress["kind"],
  platformId: string | undefined,
  member: { memberId?: string },
): PeerAddress | undefined {
  return platformId ? { kind, platformId, ...member } : undefined;
}
