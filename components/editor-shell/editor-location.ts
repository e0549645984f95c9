import {
  type InspectorTab,
  inspectorTabs,
  type Panel,
  panels,
  type Surface,
  surfaces,
} from "@/components/builder-store/builder-state";

/** What a link to the editor can bring up (INS-2). */
export interface EditorLocation {
  step: string | null;
  tab: InspectorTab | null;
  /** JSON pointer inside of the step. */
  field: string | null;
  surface: Surface | null;
  panel: Panel | null;
}

/** Reads `?step=&tab=&field=&view=&panel=`; words that mean nothing are left out. */
export function readLocation(params: URLSearchParams): EditorLocation {
  const step = params.get("step") || null;
  return {
    step,
    tab: step ? oneOf(inspectorTabs, params.get("tab")) : null,
    field: step ? params.get("field") || null : null,
    surface: oneOf(surfaces, params.get("view")),
    panel: oneOf(panels, params.get("panel")),
  };
}

/** The query for a location, beside what else stands in it. What is usual is not written. */
export function writeLocation(params: URLSearchParams, location: EditorLocation): string {
  const next = new URLSearchParams(params);
  const { step, tab, field, surface, panel } = location;
  setOrDelete(next, "step", step);
  setOrDelete(next, "tab", step && tab !== "messages" ? tab : null);
  setOrDelete(next, "field", step ? field : null);
  setOrDelete(next, "view", surface);
  setOrDelete(next, "panel", panel);
  return next.toString();
}

function oneOf<T extends string>(words: readonly T[], word: string | null): T | null {
  return words.find((known) => known === word) ?? null;
}

function setOrDelete(params: URLSearchParams, name: string, value: string | null): void {
  if (value === null) params.delete(name);
  else params.set(name, value);
}
