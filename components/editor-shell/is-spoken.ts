import type { Said } from "@/components/builder-store/builder-state";
import type { DescriptionKey } from "@/lib/builder/shared";

/** What the person hears of anyway, letter by letter, from the field that they type into. */
const heardInTheField: ReadonlySet<DescriptionKey> = new Set([
  "changeField",
  "changeItem",
  "changeStep",
  "changeSettings",
  "changeNote",
  "changeFrame",
]);

/** Whether something is read aloud (A11Y-3): all that was taken back, and of what was done all but typing. */
export function isSpoken(said: Exclude<Said, { type: "refused" }>): boolean {
  return said.type !== "did" || !heardInTheField.has(said.description.key);
}
