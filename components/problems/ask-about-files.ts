import type { LookedAt } from "@/lib/file-facts/shared";
import type { AskAboutFiles } from "./files-source";

/** After the last change of an address; a save is on the server by then. */
const firstMs = 2_000;
/** Files that were not looked at yet, or that somebody else is looking at, come with the next answers. */
const nextMs = 4_000;
const mostAnswers = 15;

interface Asking {
  ask: AskAboutFiles;
  onFound: (facts: LookedAt["facts"]) => void;
  after: (milliseconds: number, run: () => void) => () => void;
}

/** Asks until everything is known, so many times at most; what is answered takes the way out with it. */
export function askAboutFiles({ ask, onFound, after }: Asking): () => void {
  const leaving = new AbortController();
  let forget = after(firstMs, () => void next(1));
  const next = async (count: number): Promise<void> => {
    const looked = await ask(leaving.signal).catch(() => undefined);
    if (!looked || leaving.signal.aborted) return;
    onFound(looked.facts);
    if (!looked.isComplete && count < mostAnswers) forget = after(nextMs, () => void next(count + 1));
  };
  return () => {
    leaving.abort();
    forget();
  };
}
