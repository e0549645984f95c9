"use client";

import { useEffect, useMemo, useState } from "react";
import { useDocument } from "@/components/builder-store/builder-context";
import { namesInActions, type Surroundings } from "@/lib/simulator/shared";
import type { SimulatorSource } from "./simulator-source";

const nowhere: Surroundings = { channels: [], templates: [], others: [] };

/**
 * What the draft needs of its workspace, asked for again when its actions name something else. Nothing while the first answer is
 * on its way; when the server is not reached, a run goes on without.
 */
export function useSurroundings(source: SimulatorSource | undefined): Surroundings | undefined {
  const { meaning } = useDocument();
  const names = useMemo(() => JSON.stringify(namesInActions(meaning)), [meaning]);
  const [found, setFound] = useState<Surroundings | undefined>(source ? undefined : nowhere);
  useEffect(() => {
    if (!source) return;
    const leaving = new AbortController();
    source.load(JSON.parse(names), leaving.signal).then(setFound, () => {
      if (!leaving.signal.aborted) setFound((before) => before ?? nowhere);
    });
    return () => leaving.abort();
  }, [source, names]);
  return found;
}
