import type { InboundEvent } from "@/lib/messages";

/** The words that stand before the code, so that six digits alone stay an answer like any other. */
export const codeWords = { ja: "テスト", en: "test" } as const;

const said = /^(?:テスト|test)[\s:]*(\d{6})$/i;

/** The code that somebody says to make this chat a member's place for tests. In one-to-one chats only: a phone belongs to one person. */
export function testerCodeOf(event: InboundEvent): string | undefined {
  if (event.kind !== "message" || event.content.type !== "text") return undefined;
  if (event.peer?.kind !== "user" || event.mode === "standby") return undefined;
  return said.exec(event.content.text.normalize("NFKC").trim())?.[1];
}
