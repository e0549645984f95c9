"use client";

import { createContext, useContext } from "react";
import type { Action } from "@/lib/messages";

/** Where bubbles are shown decides what a tap does and where a platform's own pictures come from. */
export interface MessageSurroundings {
  /** Without it buttons are drawn but dead: nothing is ever done in the person's name (INB-150). */
  onAction?: (action: Action, label: string) => void;
  stickerUrl?: (packageId: string, stickerId: string) => string | undefined;
  emojiUrl?: (productId: string, emojiId: string) => string | undefined;
}

const MessageContext = createContext<MessageSurroundings>({});

export const MessageSurroundingsProvider = MessageContext.Provider;

export function useMessageSurroundings(): MessageSurroundings {
  return useContext(MessageContext);
}
