import { expandText, type Scope } from "@/lib/engine";
import type { TemplateArg } from "./template.schema";

/** A template's arguments as `{{args.…}}` reads them: what was given, else the default. Names that it does not have are left out. */
export function argValues(
  args: readonly TemplateArg[],
  given: Readonly<Record<string, string>> = {},
  scope: Scope = {},
): Record<string, string> {
  const values = args.map(({ name, default: fallback = "" }) => {
    const own = Object.hasOwn(given, name) ? given[name] : undefined;
    return [name, own || expandText(fallback, scope)] as const;
  });
  return Object.fromEntries(values);
}
