import type { Scope } from "@/lib/engine";
import type { TemplateArg } from "./template.schema";

/** A template's arguments as `{{args.…}}` reads them: what was given, else the default. Names that it does not have are left out. */
export function argValues(args: readonly TemplateArg[], given: Readonly<Record<string, string>> = {}): Scope {
  return Object.fromEntries(
    args.map(({ name, default: fallback = "" }) => [name, (Object.hasOwn(given, name) && given[name]) || fallback]),
  );
}
