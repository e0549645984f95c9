/** What takes keys for itself. A step on the canvas or in the outline does not, although it can have the focus. */
const controls =
  "a, button, input, select, textarea, [contenteditable=true], [role=button], [role=tab], [role=slider], [role=separator]";
const step = "[data-step], .react-flow__node";

/** Whether keys mean the drawing: nothing has the focus, or the canvas or the outline has it and no control of theirs. */
export function isOnSurface({ target }: KeyboardEvent): boolean {
  if (!(target instanceof Element) || target === document.body || target.id === "main") return true;
  if (!target.closest("[data-surface]")) return false;
  return target.matches(step) || !target.closest(controls);
}

/** Whether a step itself has the focus, on the canvas. */
export function isOnNode({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.matches(".react-flow__node");
}

/** Whether a step itself has the focus, on either surface. */
export function isOnStep({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.matches(step);
}

/** The outlet on the canvas that has the focus, or whose step has it. */
export function focusedOutlet(): { stepId: string; outletId: string | undefined } | undefined {
  const outlet = document.activeElement?.closest<HTMLElement>("[data-handleid]");
  const node = document.activeElement?.closest<HTMLElement>(".react-flow__node-step");
  const stepId = node?.dataset.id;
  return stepId === undefined ? undefined : { stepId, outletId: outlet?.dataset.handleid };
}

/** Brings the focus into the column at the right, to what stands there first. */
export function focusSide(): void {
  const side = document.querySelector("[data-side]");
  const first = side?.querySelector<HTMLElement>("[role=tab][aria-selected=true], input, textarea, select, button");
  first?.focus();
}
