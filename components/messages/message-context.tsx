"use client";

import { createContext, useContext } from "react";
import type { Action } from "@/lib/messages";

/** INB-190: our copy of what a person sent: where it is, or how far it got. */
export interface MessageMedia {
  state: "pending" | "preparing" | "stored" | "failed" | "expired";
  /** Where the copy is, once it is stored. */
  url?: string;
  reason?: string | null;
}

/** Where bubbles are shown decides what a tap does and where a platform's own pictures come from. */
export interface MessageSurroundings {
  /** Without it buttons are drawn but dead: nothing is ever done in the person's name (INB-150). */
  onAction?: (action: Action, label: string) => void;
  stickerUrl?: (packageId: string, stickerId: string) => string | undefined;
  emojiUrl?: (productId: string, emojiId: string) => string | undefined;
  /** Of the message that is shown. Without it the addresses in the message itself are used. */
  media?: MessageMedia;
}

const MessageContext = createContext<MessageSurroundings>({});

export const MessageSurroundingsProvider = MessageContext.Provider;

export function useMessageSurroundings(): MessageSurroundings {
  return useContext(MessageContext);
}
