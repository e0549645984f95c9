import { matchTrigger, parseQuery } from "@/lib/engine";
import type { InboundEvent } from "@/lib/messages";

/** What somebody asks for about their link. */
export type LinkRequest = "link" | "unlink";

/**
 * Whether an event asks for linking (interactions, section 20, 1): the channel's keyword, or the postback `mode=link` or
 * `mode=unlink` of any button. In one-to-one chats only, because an account belongs to one person.
 */
export function linkRequestOf(event: InboundEvent, { keyword }: { keyword: string }): LinkRequest | undefined {
  if (event.peer?.kind !== "user" || event.mode === "standby") return undefined;
  if (event.kind === "message" && event.content.type === "text") {
    const rule = { type: "keyword", match: "equals", value: keyword } as const;
    return matchTrigger(rule, { type: "text", text: event.content.text }) ? "link" : undefined;
  }
  const mode = event.kind === "postback" ? parseQuery(event.data).get("mode") : undefined;
  return mode === "link" || mode === "unlink" ? mode : undefined;
}
