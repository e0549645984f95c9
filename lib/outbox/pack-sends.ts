import type { Message } from "@/lib/messages";

/** What packing has to know of an adapter: how much one call takes, and how messages become its objects. */
export interface Packing {
  capabilities: { messagesPerSend: number };
  encode(messages: readonly Message[]): { payloads: unknown[] };
}

/** One platform call's worth of messages, with the objects that will be sent. */
export interface Pack<T extends { message: Message }> {
  items: T[];
  payloads: unknown[];
}

/** R26: messages in order, at most as many per call as the platform takes. */
export function packSends<T extends { message: Message }>(items: readonly T[], packing: Packing): Pack<T>[] {
  const packs: Pack<T>[] = [];
  for (let start = 0; start < items.length; start += packing.capabilities.messagesPerSend) {
    const part = items.slice(start, start + packing.capabilities.messagesPerSend);
    packs.push({ items: part, payloads: packing.encode(part.map((item) => item.message)).payloads });
  }
  return packs;
}
