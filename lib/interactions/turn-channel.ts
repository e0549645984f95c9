import type { Definitions, Templates } from "@/lib/engine";
import type { Packing } from "@/lib/outbox";
import type { ChannelFacts } from "./channel-facts";

/** What turns need of an adapter: how messages become its objects, and how long its free reply tokens last. */
export interface TurnAdapter extends Packing {
  capabilities: Packing["capabilities"] & { replyTokenSeconds: number | null };
}

/** A channel as turns see it. */
export interface TurnChannel {
  facts: ChannelFacts;
  adapter: TurnAdapter;
  definitions: Definitions;
  templates: Templates;
}
