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
  /** Does what the person's tap does. Without it a tap only tells what it would do: nothing is done in their name (INB-150). */
  onAction?: (action: Action, label: string) => void;
  /** On a canvas or in a list bubbles are pictures: nothing in them takes the focus or a tap. */
  isInert?: boolean;
  stickerUrl?: (packageId: string, stickerId: string) => string | undefined;
  emojiUrl?: (productId: string, emojiId: string) => string | undefined;
  /** Of the message that is shown. Without it the addresses in the message itself are used. */
  media?: MessageMedia;
}

/** An action, and the button that somebody wants explained. */
export interface Inspected {
  action: Action;
  label: string;
  anchor: Element;
}

interface Surroundings extends MessageSurroundings {
  onInspect?: (inspected: Inspected) => void;
}

const MessageContext = createContext<Surroundings>({});

export const MessageSurroundingsProvider = MessageContext.Provider;

export function useMessageSurroundings(): Surroundings {
  return useContext(MessageContext);
}
