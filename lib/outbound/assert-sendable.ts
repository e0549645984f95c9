import type { Capabilities } from "@/lib/channels";
import { checkMessage } from "@/lib/channels/shared";
import { AppError, type Problem } from "@/lib/kernel/errors";
import type { Message } from "@/lib/messages";

/** INB-362: what a channel cannot carry is refused with its place, never dropped. Throws `invalid`. */
export function assertSendable(capabilities: Capabilities, messages: readonly Message[]): void {
  const problems = messages.flatMap((message, index) =>
    checkMessage(capabilities, message).map(
      ({ code, max }): Problem => ({
        path: `/messages/${index}`,
        code,
        message: max === undefined ? "the channel cannot carry this" : `at most ${max}`,
      }),
    ),
  );
  if (messages.length > capabilities.messagesPerSend) {
    problems.push({ path: "/messages", code: "too_many", message: `at most ${capabilities.messagesPerSend}` });
  }
  if (problems.length > 0) throw new AppError("invalid", "the channel cannot carry these messages", { problems });
}
