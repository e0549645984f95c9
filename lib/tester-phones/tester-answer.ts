import type { Message } from "@/lib/messages";
import type { TakenCode } from "./take-code";

const words = {
  ja: {
    linked: "テスト送信の連携が完了しました。エディターから送ったテストは、このトークに届きます。",
    stale: "このコードは期限切れか、すでに使われています。エディターで新しいコードを発行してください。",
  },
  en: {
    linked: "You are linked. Tests that you send from the editor arrive in this chat.",
    stale: "This code has expired or was used already. Get a new one in the editor.",
  },
};

/** What the person is told who said a code. */
export function testerAnswer(taken: TakenCode, locale: "ja" | "en"): Message {
  return { type: "text", text: words[locale][taken] };
}
