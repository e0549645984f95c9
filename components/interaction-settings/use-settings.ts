"use client";

import { useBuilder, useBuilderStore, useDocument } from "@/components/builder-store/builder-context";
import type { Settings } from "@/lib/engine";

type Name = keyof Settings;

/** The settings of the draft, and the ways to change them: each is a unit of undoing, typing in one field one unit (UND-3). */
export function useSettings() {
  const { settings } = useDocument().meaning;
  const canEdit = useBuilder(({ facts }) => facts.canEdit);
  const store = useBuilderStore();
  const set = <N extends Name>(name: N, value: Settings[N]) =>
    store.getState().perform({ type: "set_field", path: `/${name}`, value });
  const type = (path: string, value: unknown) =>
    store.getState().perform({ type: "set_field", path, value }, { group: `settings${path}` });
  return { settings, canEdit, set, type, store };
}
