/** The list there was, when the new one has the same things in the same order: React Flow takes in every list that is another one. */
export function keptList<T>(before: T[], after: T[]): T[] {
  const isSame = before.length === after.length && after.every((one, index) => one === before[index]);
  return isSame ? before : after;
}
