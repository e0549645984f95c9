import type { WebMessage } from "@/lib/channels/shared";

/** One line of the thread as the page draws it. */
export type ChatLine =
  | { id: string; at: string; from: "visitor"; text: string }
  /** `pictureId` names it in the page's own paths. */
  | { id: string; at: string; from: "visitor"; pictureId: string }
  | { id: string; at: string; from: "account"; message: WebMessage };

export interface ChatThread {
  lines: ChatLine[];
  /** Differs whenever there is something new. */
  version: string;
}
