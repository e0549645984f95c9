/** A text control and what its input method is about to write. */
export interface Composition {
  isComposing: boolean;
  /** What stands in the control while it is being composed; nobody else has heard of it. */
  draft: string | undefined;
}

export const notComposing: Composition = { isComposing: false, draft: undefined };

type CompositionEvent = { type: "start" } | { type: "typed"; text: string } | { type: "end"; text: string };

/** What an event of the control makes of it, and the text that is finished, if any. */
export function compose(
  { isComposing, draft }: Composition,
  event: CompositionEvent,
): { next: Composition; finished?: string } {
  switch (event.type) {
    case "start":
      return { next: { isComposing: true, draft } };
    case "typed":
      return isComposing ? { next: { isComposing, draft: event.text } } : { next: notComposing, finished: event.text };
    case "end":
      return { next: notComposing, finished: event.text };
  }
}
