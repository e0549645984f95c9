"use client";

import { useMemo } from "react";
import { useDocument } from "@/components/builder-store/builder-context";
import { type CanvasNode, graphOf, type SpecialNode } from "@/lib/canvas/shared";

export interface OutlineContent {
  /** Ordinary steps in list order. */
  nodes: readonly CanvasNode[];
  specials: readonly SpecialNode[];
  /** The ids of everything that has a row, from top to bottom. */
  rows: readonly string[];
}

/** The document as the outline shows it: ordinary steps in list order, then the roles. */
export function useOutline(): OutlineContent {
  const { meaning } = useDocument();
  return useMemo(() => {
    const { nodes, specials } = graphOf(meaning);
    const played = specials.flatMap(({ step }) => step?.id ?? []);
    return { nodes, specials, rows: [...nodes.map(({ step }) => step.id), ...played] };
  }, [meaning]);
}
