import { newVisitorToken, visitorOf } from "@/lib/channels";
import type { Chat } from "./find-chat";

/** Who writes on a chat page. */
export interface Visitor {
  id: string;
  /** Of a visitor who was not known yet. */
  newToken?: string;
}

/** Who the visitor is comes from the token alone; somebody without a good one becomes a new visitor. */
export function visitorFor({ channel }: Chat, token: string | undefined): Visitor {
  const { credentials } = channel.connection;
  const known = visitorOf(token, credentials);
  if (known !== undefined) return { id: known };
  const newToken = newVisitorToken(credentials);
  const id = visitorOf(newToken, credentials);
  if (id === undefined) throw new Error("a visitor's new token does not open");
  return { id, newToken };
}
