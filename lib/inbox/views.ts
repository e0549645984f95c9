import { z } from "zod";

/** INB-040: the built-in views that exist so far, in the order in which they are shown. */
export const inboxViews = ["needs_reply", "mine", "unassigned", "automation", "all"] as const;
export type InboxView = (typeof inboxViews)[number];

/** Conversations, and entries, per page (INB-052, INB-122). */
export const pageSize = 50;

/** Names of up to this many characters are searched for. */
const longestFilter = 100;

/** Ids in a query string: separated by commas, bounded. */
const ids = z
  .string()
  .max(4_000)
  .transform((text) => text.split(",").filter(Boolean));

export const listConversationsSchema = z.object({
  view: z.enum(inboxViews).default("all"),
  /** Only these channels; absent = all that are visible. */
  ch: ids.optional(),
  q: z.string().trim().max(longestFilter).optional(),
  cursor: z.string().max(200).optional(),
  /** Only these conversations, as far as they are in the view: how a screen asks about what changed. */
  ids: ids.optional(),
});
export type ListConversationsInput = z.infer<typeof listConversationsSchema>;

export const listEntriesSchema = z.object({
  /** Cursors of `EntryPage`. */
  before: z.string().max(200).optional(),
  after: z.string().max(200).optional(),
  /** An entry to have in the middle. */
  around: z.string().max(64).optional(),
});
export type ListEntriesInput = z.infer<typeof listEntriesSchema>;
