import type { BuilderStore } from "@/components/builder-store/create-builder-store";
import type { CommentsApi } from "./comments-api";

/** Reads how much is said, for the badges, and tells whoever has read more that there is news. */
export async function readCounts(store: BuilderStore, api: Pick<CommentsApi, "counts">): Promise<void> {
  // Without an answer the badges stay as they are; the next news asks again.
  const counts = await api.counts().catch(() => undefined);
  if (!counts) return;
  const { report, discussion } = store.getState();
  report({ discussion: { ...counts, news: (discussion?.news ?? 0) + 1 } });
}
