"use client";

import { useEffect, useState } from "react";
import { useBuilder } from "@/components/builder-store/builder-context";
import type { Definition } from "@/lib/engine";
import type { LookedAt } from "@/lib/file-facts/shared";
import { mediaAddresses } from "@/lib/problems/shared";
import { askAboutFiles } from "./ask-about-files";
import type { AskAboutFiles } from "./files-source";

/** What is known of the files that the draft shows; asked for again once another set of them is saved (PRB-4). */
export function useFileFacts(ask: AskAboutFiles | undefined): LookedAt["facts"] | undefined {
  const files = useBuilder(({ editing }) => filesOf(editing.saved.document.meaning));
  const [facts, setFacts] = useState<LookedAt["facts"]>();
  useEffect(() => {
    if (!ask || files === "") return undefined;
    return askAboutFiles({ ask, onFound: (found) => setFacts((before) => merged(before, found)), after });
  }, [ask, files]);
  return facts;
}

function after(milliseconds: number, run: () => void): () => void {
  const timer = setTimeout(run, milliseconds);
  return () => clearTimeout(timer);
}

/** The same object while nothing new is known, so that nothing is looked at again for nothing. */
function merged(before: LookedAt["facts"] | undefined, found: LookedAt["facts"]): LookedAt["facts"] {
  const next = { ...before, ...found };
  return before && JSON.stringify(next) === JSON.stringify(before) ? before : next;
}

const remembered = new WeakMap<Definition, string>();

/** The addresses in one text, which is another only when they are. */
function filesOf(definition: Definition): string {
  const known = remembered.get(definition) ?? listOf(definition);
  remembered.set(definition, known);
  return known;
}

function listOf({ steps }: Definition): string {
  return [...new Set(steps.flatMap((step) => mediaAddresses(step).map(({ url }) => url)))].sort().join("\n");
}
