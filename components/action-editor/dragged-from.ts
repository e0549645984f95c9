/** The place of what is dragged, by its pointer, when it comes from the same list: what is another list's is not moved. */
export function draggedFrom(dragged: string, target: string): number | undefined {
  const [ofDragged, ofTarget] = [listOf(dragged), listOf(target)];
  return dragged !== "" && ofDragged === ofTarget ? Number(dragged.slice(ofDragged.length + 1)) : undefined;
}

function listOf(pointer: string): string {
  return pointer.slice(0, pointer.lastIndexOf("/"));
}
