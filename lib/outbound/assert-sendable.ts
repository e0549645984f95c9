import type { Capabilities } from "@/lib/channels";
import { checkMessage } from "@/lib/channels/shared";
import { AppError, type Problem } from "@/lib/kernel/errors";
import { check, type Message, type MessageProblem } from "@/lib/messages";

/** INB-362: what a channel cannot carry is refused with its place, never dropped; but for what is excused. Throws `invalid`. */
export function assertSendable(
  capabilities: Capabilities,
  messages: readonly Message[],
  isExcused: (problem: MessageProblem) => boolean = () => false,
): void {
  const problems = messages.flatMap((message, index) => {
    const path = `/messages/${index}`;
    const exceeded = limitsExceeded(capabilities, message, path);
    return exceeded.length > 0 || !capabilities.refusesFaulty ? exceeded : faultsOf(message, path, isExcused);
  });
  if (messages.length > capabilities.messagesPerSend) {
    problems.push({ path: "/messages", code: "too_many", message: `at most ${capabilities.messagesPerSend}` });
  }
  if (problems.length > 0) throw new AppError("invalid", "the channel cannot carry these messages", { problems });
}

function limitsExceeded(capabilities: Capabilities, message: Message, path: string): Problem[] {
  return checkMessage(capabilities, message).map(({ code, max }) => ({
    path,
    code,
    message: max === undefined ? "the channel cannot carry this" : `at most ${max}`,
  }));
}

/** What the platform would refuse the whole send for. */
function faultsOf(message: Message, path: string, isExcused: (problem: MessageProblem) => boolean): Problem[] {
  const faults = check(message).filter((problem) => problem.severity === "error" && !isExcused(problem));
  return faults.map(({ code, pointer, limit }) => ({
    path: `${path}${pointer}`,
    code,
    message: limit === undefined ? "the platform does not take this" : `possible: ${limit}`,
  }));
}
