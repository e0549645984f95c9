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
  icon?: ReactNode;
  disabled?: boolean;
  /** Lets a key without `mod` act while a text is being typed. */
  whileTyping?: boolean;
  run: () => void;
}
