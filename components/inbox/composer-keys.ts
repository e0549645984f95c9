/** Which key sends (INB-302). */
export type SendKey = "mod+enter" | "enter";

export interface ComposerKeyPress {
  key: string;
  keyCode: number;
  isComposing: boolean;
  metaKey: boolean;
  ctrlKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
}

/**
 * Whether this press sends. Never while an input method composes: the Enter that confirms a conversion belongs to it. Safari
 * reports that Enter after the composition has ended, recognisable by key code 229 alone.
 */
export function sendsReply(press: ComposerKeyPress, sendKey: SendKey): boolean {
  if (press.key !== "Enter" || press.isComposing || press.keyCode === 229 || press.altKey || press.shiftKey)
    return false;
  const hasMod = press.metaKey || press.ctrlKey;
  return hasMod || sendKey === "enter";
}

/** INB-321: a slash that begins an empty reply asks for a saved message instead. */
export function picksTemplate(press: ComposerKeyPress, text: string): boolean {
  if (press.key !== "/" || press.isComposing || press.keyCode === 229) return false;
  return text === "" && !press.metaKey && !press.ctrlKey && !press.altKey;
}
