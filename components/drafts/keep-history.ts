import type { BuilderStore } from "@/components/builder-store/create-builder-store";
import { readHistory, writeHistory } from "@/lib/builder/shared";

interface HistoryKeeping {
  store: BuilderStore;
  /** Whose history it is. */
  owner: string;
  /** Of this tab alone. */
  storage: Pick<Storage, "getItem" | "setItem" | "removeItem">;
  /** Now, in milliseconds since 1970: the record outlives the page. */
  now: () => number;
}

/** What this tab can undo and redo, kept over a reload (UND-8). */
export function keepHistory({ store, owner, storage, now }: HistoryKeeping) {
  const key = `builder.history.${owner}.${store.getState().facts.interactionId}`;
  let isReady = false;
  return {
    /** Nothing before `bringBack`: a page that is left at once must not forget what the one before it kept. */
    keep(): void {
      if (!isReady) return;
      const text = writeHistory(store.getState().editing, now());
      try {
        if (text === null) storage.removeItem(key);
        else storage.setItem(key, text);
      } catch {
        // No room, or no storage: an older record would belong to another document, which reading finds out.
      }
    },
    /** Once the document is what it was when the page was left. What was done since then stays undoable instead. */
    bringBack(): void {
      isReady = true;
      const text = storage.getItem(key);
      if (text === null) return;
      const { editing, replaceEditing } = store.getState();
      const history = readHistory(text, editing.document, now());
      if (history) replaceEditing((current) => ({ ...current, history }));
      else storage.removeItem(key);
    },
  };
}
