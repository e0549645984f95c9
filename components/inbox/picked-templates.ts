"use client";

import { useCallback } from "react";
import { useKept } from "@/components/ui/use-kept";

/** Templates that this person has marked or used lately, on this device. */
export interface PickedTemplates {
  favourites: readonly string[];
  recents: readonly string[];
}

const nothing: PickedTemplates = { favourites: [], recents: [] };
const maxRecents = 8;
const keyOf = (workspace: string) => `inbox.templates.${workspace}`;

/** INB-320: favourites and recents, and the ways to change them. */
export function usePickedTemplates(workspace: string) {
  const key = keyOf(workspace);
  const [kept, keep] = useKept(key);
  const write = useCallback(
    (change: (before: PickedTemplates) => PickedTemplates) =>
      keep(JSON.stringify(change(read(localStorage.getItem(key))))),
    [key, keep],
  );
  const toggleFavourite = (id: string) =>
    write((before) => ({
      ...before,
      favourites: before.favourites.includes(id)
        ? before.favourites.filter((other) => other !== id)
        : [id, ...before.favourites],
    }));
  const use = (id: string) =>
    write((before) => ({
      ...before,
      recents: [id, ...before.recents.filter((other) => other !== id)].slice(0, maxRecents),
    }));
  return { ...read(kept), toggleFavourite, use };
}

/** The list as it is offered: marked ones first, then those used lately, then the others as they came. */
export function inPickedOrder<T extends { id: string }>(items: readonly T[], picked: PickedTemplates): T[] {
  const order = [...new Set([...picked.favourites, ...picked.recents])];
  const first = order.flatMap((id) => items.find((item) => item.id === id) ?? []);
  return [...first, ...items.filter((item) => !order.includes(item.id))];
}

function read(stored: string | null): PickedTemplates {
  try {
    const value: unknown = JSON.parse(stored ?? "null");
    if (typeof value !== "object" || value === null) return nothing;
    return {
      favourites: "favourites" in value ? ids(value.favourites) : [],
      recents: "recents" in value ? ids(value.recents) : [],
    };
  } catch {
    return nothing;
  }
}

function ids(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((id) => typeof id === "string") : [];
}
