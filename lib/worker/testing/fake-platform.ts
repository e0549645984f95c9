import { randomUUID } from "node:crypto";
import { type Adapter, adapterOf, type MediaResult, type Outcome, type SendCall } from "@/lib/channels";
import type { InboundEvent } from "@/lib/messages";

export type Answering = (call: SendCall, position: number) => Outcome | Promise<Outcome> | undefined;

/**
 * A platform in memory behind a real adapter's decode and encode. Accepts a reply token once and a push key once, as
 * platforms do, unless the test answers something else.
 */
export class FakePlatform {
  readonly calls: SendCall[] = [];
  /** What a person's phone shows: the payloads of every accepted call, in order. */
  readonly shown: { to: string; payloads: readonly unknown[] }[] = [];
  answering: Answering = () => undefined;
  decoding: (payload: unknown, decode: Adapter["decode"]) => InboundEvent = (payload, decode) => decode(payload);
  /** What the platform answers when it is asked for a medium. */
  fetchingMedia: (platformMessageId: string) => MediaResult | Promise<MediaResult> = () => ({ type: "gone" });
  private readonly usedTokens = new Set<string>();
  private readonly usedKeys = new Map<string, Outcome>();

  /** The seam: the registry of this test. */
  readonly adapterOf = (platform: string): Adapter => ({
    ...adapterOf(platform),
    decode: (payload) => this.decoding(payload, adapterOf(platform).decode),
    send: (_connection, call) => this.send(call),
    fetchMedia: async (_connection, platformMessageId) => this.fetchingMedia(platformMessageId),
  });

  private async send(call: SendCall): Promise<Outcome> {
    this.calls.push(call);
    const answer = await this.answering(call, this.calls.length - 1);
    return answer ?? this.accept(call);
  }

  /** What the platform does by itself; for tests that lose the answer on the way. */
  accept(call: SendCall): Outcome {
    if (call.method === "reply") {
      const token = call.replyToken ?? "";
      if (this.usedTokens.has(token)) return { type: "rejected", reason: "invalid_reply_token" };
      this.usedTokens.add(token);
    }
    const known = call.method === "push" ? this.usedKeys.get(call.retryKey) : undefined;
    if (known?.type === "accepted") return { ...known, wasRepeat: true };
    const messages = call.payloads.map(() => ({ platformMessageId: `sent-${randomUUID()}` }));
    const outcome: Outcome = { type: "accepted", messages, wasRepeat: false };
    if (call.method === "push") this.usedKeys.set(call.retryKey, outcome);
    this.shown.push({ to: call.to.platformId, payloads: call.payloads });
    return outcome;
  }

  /** The texts that a person was shown, in order. */
  textsOf(platformId: string): string[] {
    return this.shown.filter(({ to }) => to === platformId).flatMap(({ payloads }) => payloads.map(textOf));
  }
}

function textOf(payload: unknown): string {
  const text = typeof payload === "object" && payload !== null && "text" in payload ? payload.text : undefined;
  return typeof text === "string" ? text : JSON.stringify(payload);
}
