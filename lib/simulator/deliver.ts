import type { Effect } from "@/lib/engine";
import { check } from "@/lib/messages";
import type { Arrival, SaidMessage } from "./simulation";
import type { SimulatedChannel } from "./simulation.schema";

/** What an event made the account say, as it would arrive: the first call free with the event's reply token, the rest pushed (R26). */
export function deliver(
  { messagesPerSend, replyTokenSeconds }: SimulatedChannel,
  effects: readonly Effect[],
  arrival: Arrival,
  at: number,
): SaidMessage[] {
  const { type } = arrival.input;
  const hasToken = type !== "clock" && type !== "hand_back" && replyTokenSeconds !== null;
  const isFresh = replyTokenSeconds !== null && at - arrival.at <= replyTokenSeconds * 1_000;
  const replies = hasToken && isFresh ? messagesPerSend : 0;
  const sends = effects.filter((effect) => effect.type === "send");
  return sends
    .flatMap(({ messages, stepId, cause }) => messages.map((message) => ({ message, stepId, cause })))
    .map((said, index) => ({
      ...said,
      at,
      delivery: index < replies ? "reply" : "push",
      problems: check(said.message),
    }));
}
