import type { OutgoingEvent } from "../core/sim";

/** What a deed led to: events for the account, and what only the phone notices. */
export interface Deed {
  events: OutgoingEvent[];
  messageIds?: string[];
  /** A link that the phone opened. */
  opened?: string;
  /** Text that the phone put on the clipboard. */
  copied?: string;
}
