/** The list of steps whose answers are not kept, with these steps in it or without them. */
export function withExcluded(excluded: readonly string[], steps: readonly string[], isExcluded: boolean): string[] {
  const others = excluded.filter((id) => !steps.includes(id));
  return isExcluded ? [...others, ...steps] : others;
}
