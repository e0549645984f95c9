import type { DataAt } from "./available-data";

/** `uncertain`: there is such a value, but not on every way to the place where it is named. */
export type PlaceholderVerdict = "known" | "uncertain" | "unknown";

interface Surroundings extends Pick<DataAt, "always" | "sometimes"> {
  /** How many actions of the same list have run before: their results can be named. */
  results?: number;
}

/** INS-11: whether a name in double braces names anything where it stands. `path` is as `listPlaceholders` gives it. */
export function judgePlaceholder(path: readonly string[] | undefined, at: Surroundings): PlaceholderVerdict {
  const [space = "", ...rest] = path ?? [];
  const judge = Object.hasOwn(spaces, space) ? spaces[space] : undefined;
  return judge?.(rest, at) ?? "unknown";
}

type Judge = (rest: readonly string[], at: Surroundings) => PlaceholderVerdict | undefined;

const known = (isKnown: boolean) => (isKnown ? ("known" as const) : undefined);

/** What the engine lets texts name (section 13). */
const spaces: Readonly<Record<string, Judge>> = {
  session: ([stepId], { always, sometimes }) => {
    if (stepId === undefined || always.has(stepId)) return "known";
    return sometimes.has(stepId) ? "uncertain" : undefined;
  },
  user: ([part, key]) => known((part === "profile" && key !== undefined) || part === "tags" || isName(part, key)),
  webhook: () => "known",
  return: ([number], { results = 0 }) => known(/^[1-9]\d*$/.test(number ?? "") && Number(number) <= results),
  channel: (rest) => known(rest.join(".") === "name"),
  interaction: (rest) => known(rest.join(".") === "title"),
  timeout: (rest) => known(rest.join(".") === "remaining_minutes"),
};

function isName(part: string | undefined, key: string | undefined): boolean {
  return part === "data" && key === "display_name";
}
