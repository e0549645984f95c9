import type { InboundContent } from "@/lib/messages";
import type { Locale } from "../words";
import { DialogueError } from "./dialogue-error";

/** What one turn of a dialogue file says. */
export interface DialogueTurn {
  /** What stands above the turn. */
  heading: string;
  /** The line that says what happens, as it was written. */
  event: string;
  /** `HH:MM` */
  at: string;
  what: "they say" | "they press" | "they pick" | "they send" | "they block us" | "sweep";
  said: string;
  /** Which of several buttons with this label: the one shown at that time. */
  shownAt?: string;
  expected: string[];
}

export interface DialogueScript {
  interactions: { interactionId: string; file: string; version: number; keyword?: string; mayInterrupt: boolean }[];
  /** Files of saved messages. */
  templates: string[];
  locale: Locale;
  displayName: string;
  turns: DialogueTurn[];
}

/** Reads a dialogue file. Engine and product replay the same files, so that they cannot drift apart. */
export function readDialogue(script: string): DialogueScript {
  const [head = "", ...blocks] = script.split(/^# /m);
  if (blocks.length === 0) throw new DialogueError("There are no turns: each begins with a line such as # 1.");
  const found = head.matchAll(/^interaction: (\S+) = (\S+), version (\d+)(?:, starts on (.+?)(, interrupts)?)?$/gm);
  return {
    interactions: Array.from(found, ([, interactionId = "", file = "", version = "1", keyword, interrupts]) => ({
      interactionId,
      file,
      version: Number(version),
      ...(keyword !== undefined && { keyword }),
      mayInterrupt: interrupts !== undefined,
    })),
    templates: Array.from(head.matchAll(/^template: (\S+)$/gm), ([, file = ""]) => file),
    locale: /^language: en$/m.test(head) ? "en" : "ja",
    displayName: /^person: (.+)$/m.exec(head)?.[1] ?? "",
    turns: blocks.map(readTurn),
  };
}

function readTurn(block: string): DialogueTurn {
  const [heading = "", event = "", ...rest] = block.split("\n").filter((line) => line.trim() !== "");
  const [, at = "", what = "", text = ""] = /^(\d\d:\d\d) ([^:]+?)(?:: (.*))?$/.exec(event) ?? [];
  if (!isKnown(what)) {
    const forms = known.map((form) => `"${form}"`).join(", ");
    throw new DialogueError(`Turn ${heading}: "${event}" is not a time (10:00) and one of ${forms}.`);
  }
  const [, label = text, shownAt] = /^(.*) \(shown (\d\d:\d\d)\)$/.exec(text) ?? [];
  const said = what === "they say" ? text.replace(/^"(.*)"$/, "$1") : label;
  const expected = rest.map((line) => line.trim());
  return { heading, event, at, what, said, ...(shownAt !== undefined && { shownAt }), expected };
}

/** What `they send` means: `sticker`, or `location <title>, <address>, <latitude>, <longitude>`. */
export function sentContent(said: string): Extract<InboundContent, { type: "sticker" | "location" }> {
  const place = /^location (.+), (.+), ([\d.-]+), ([\d.-]+)$/.exec(said);
  const platformMessageId = "message-1";
  if (!place) return { type: "sticker", platformMessageId, packageId: "446", stickerId: "1988" };
  const [, title = "", address = "", latitude, longitude] = place;
  return {
    type: "location",
    platformMessageId,
    title,
    address,
    latitude: Number(latitude),
    longitude: Number(longitude),
  };
}

const known = ["they say", "they press", "they pick", "they send", "they block us", "sweep"] as const;

function isKnown(what: string): what is DialogueTurn["what"] {
  return known.some((one) => one === what);
}
