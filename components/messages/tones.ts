/** Who speaks: the person, an agent, automation; or, on the person's own phone, the account and the person. */
export type BubbleTone = "in" | "agent" | "auto" | "theirs" | "mine";

const looks: Record<BubbleTone, string> = {
  in: "border-bubble-in-line bg-bubble-in text-bubble-in-fg rounded-tl-xs",
  agent: "border-bubble-agent-line bg-bubble-agent text-bubble-agent-fg rounded-tr-xs",
  auto: "border-bubble-auto-line bg-bubble-auto text-bubble-auto-fg rounded-tr-xs",
  theirs: "border-transparent bg-bubble-in text-bubble-in-fg rounded-tl-xs",
  mine: "border-transparent bg-success-soft text-fg rounded-tr-xs",
};

const lines: Record<BubbleTone, string> = {
  in: "border-bubble-in-line",
  agent: "border-bubble-agent-line",
  auto: "border-bubble-auto-line",
  theirs: "border-transparent",
  mine: "border-transparent",
};

/** The bubble around words. */
export function bubbleClass(tone: BubbleTone): string {
  return `max-w-110 rounded-xl border ${looks[tone]}`;
}

/** Cards are paper whoever sends them; only their line says who. */
export function cardClass(tone: BubbleTone): string {
  return `overflow-hidden rounded-lg border bg-bubble-in text-bubble-in-fg ${lines[tone]}`;
}
