import type { ReactNode } from "react";

/** Something that the person can do now: listed in the palette, bound to its key, shown in the help. */
export interface Command {
  /** Unique and stable, such as `inbox.resolve`. */
  id: string;
  /** A verb phrase: 「担当者を決める」. */
  label: string;
  /** Reading in kana, and further words to find it by. */
  reading?: string;
  /** `context` (default) is what the page at hand offers. */
  section?: "context" | "goto" | "general";
  /** Notation of `parseHotkey`. The shell binds it; the page does not. */
  keys?: string;
  /** Further keys that do the same; the palette shows the first. */
  alsoKeys?: readonly string[];
  /** The browser makes an event of the key, such as `paste`, which the page listens to: the key is shown, not bound. */
  isNative?: boolean;
  icon?: ReactNode;
  disabled?: boolean;
  /** Whether the key acts while a text is being typed; without a word, only one with `mod` does. */
  whileTyping?: boolean;
  /** Where the focus has to be for the key to act. */
  when?: (event: KeyboardEvent) => boolean;
  run: () => void;
}
