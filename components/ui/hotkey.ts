/** A key with its modifiers, parsed from `mod+shift+o`. `mod` is ⌘ on Apple's machines and Ctrl elsewhere. */
export interface Hotkey {
  key: string;
  mod: boolean;
  shift: boolean;
  alt: boolean;
}

export interface KeyPress {
  key: string;
  code?: string;
  metaKey: boolean;
  ctrlKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
}

/** Keys without a character of their own, as the browser calls them; `esc` is how Escape is shown, not its name. */
const namedKeys = new Set(["enter", "escape", "backspace", "delete", "tab", "home", "end"]);
for (const direction of ["up", "down", "left", "right"]) namedKeys.add(`arrow${direction}`);
for (let number = 1; number <= 12; number += 1) namedKeys.add(`f${number}`);

/** `+` joins keys in the notation, so the key itself has a name. */
const plus = "plus";

/** Reads the notation used in commands and hints: modifiers first, joined with `+`, all lower case. */
export function parseHotkey(notation: string): Hotkey {
  const parts = notation.toLowerCase().split("+");
  const last = parts.pop() ?? "";
  const key = last === plus ? "+" : last;
  const unknown = parts.find((part) => !["mod", "shift", "alt"].includes(part));
  const isKnown = [...key].length === 1 || namedKeys.has(key);
  if (!isKnown || unknown !== undefined) throw new Error(`not a hotkey: ${notation}`);
  return { key, mod: parts.includes("mod"), shift: parts.includes("shift"), alt: parts.includes("alt") };
}

/**
 * Whether a press is this hotkey. Shift counts for letters and named keys only: `?` or `[` need whatever the keyboard
 * at hand needs to type them.
 */
export function matchesHotkey(press: KeyPress, hotkey: Hotkey, isMac: boolean): boolean {
  const mod = isMac ? press.metaKey : press.ctrlKey;
  const foreign = isMac ? press.ctrlKey : press.metaKey;
  if (foreign || mod !== hotkey.mod || press.altKey !== hotkey.alt) return false;
  if (pressedKey(press, hotkey) !== hotkey.key) return false;
  return isSymbol(hotkey.key) || press.shiftKey === hotkey.shift;
}

/** With ⌥ a Mac types another character, so the physical key decides there. */
function pressedKey(press: KeyPress, hotkey: Hotkey): string {
  const letter = hotkey.alt ? /^Key([A-Z])$/.exec(press.code ?? "")?.[1] : undefined;
  return (letter ?? press.key).toLowerCase();
}

function isSymbol(key: string): boolean {
  return key.length === 1 && !/[\p{L}\p{N}]/u.test(key);
}

const macNames: Record<string, string> = {
  mod: "⌘",
  shift: "⇧",
  alt: "⌥",
  enter: "↵",
  escape: "esc",
  arrowup: "↑",
  arrowdown: "↓",
  arrowleft: "←",
  arrowright: "→",
  [plus]: "+",
  backspace: "⌫",
};
const otherNames: Record<string, string> = {
  mod: "Ctrl",
  shift: "Shift",
  alt: "Alt",
  enter: "↵",
  escape: "Esc",
  arrowup: "↑",
  arrowdown: "↓",
  arrowleft: "←",
  arrowright: "→",
  [plus]: "+",
  backspace: "⌫",
};

/** How a hotkey is written for people: ⌘⇧O, or Ctrl Shift O. */
export function describeHotkey(notation: string, isMac: boolean): string {
  const names = isMac ? macNames : otherNames;
  const parts = notation.toLowerCase().split("+");
  return parts.map((part) => names[part] ?? part.toUpperCase()).join(isMac ? "" : " ");
}
