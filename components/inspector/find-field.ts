/** What a place in the inspector can be looked for by, the nearest first: the field itself, then whatever holds it. */
export function pointersAround(pointer: string): string[] {
  const keys = pointer.split("/").slice(1);
  return keys.map((_, index) => `/${keys.slice(0, keys.length - index).join("/")}`);
}

/**
 * The part of the inspector that shows a field of the step, or what is around it. Parts say where they stand with `data-pointer`;
 * editors that only know their own list stand inside of a `data-root`.
 */
export function findField(panel: ParentNode, pointer: string): HTMLElement | undefined {
  const parts = [...panel.querySelectorAll<HTMLElement>("[data-pointer]")];
  const found = pointersAround(pointer).map((wanted) => parts.find((part) => pointerOf(part) === wanted));
  return found.find((part) => part !== undefined);
}

function pointerOf(part: HTMLElement): string {
  const root = part.closest<HTMLElement>("[data-root]")?.dataset.root ?? "";
  return root + (part.dataset.pointer ?? "");
}
