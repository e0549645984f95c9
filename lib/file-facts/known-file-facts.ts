import { and, eq, gt, inArray, isNotNull, or } from "drizzle-orm";
import { fileFacts } from "@/db/schema";
import type { Ctx } from "@/lib/kernel/context";
import type { MediaFact } from "@/lib/problems/shared";
import { urlHash } from "./url-hash";

/** How long what was found out counts: files are looked at once an hour at most. */
export const freshMs = 3_600_000;

export type FileFacts = Record<string, MediaFact>;

/** What is known of files by their addresses, without asking anybody; what is too old is not known. */
export async function knownFileFacts(
  ctx: Pick<Ctx, "db" | "workspaceId">,
  urls: readonly string[],
  now: Date,
): Promise<FileFacts> {
  if (urls.length === 0) return {};
  const byHash = new Map(urls.map((url) => [urlHash(url), url] as const));
  const rows = await ctx.db
    .select()
    .from(fileFacts)
    .where(
      and(
        eq(fileFacts.workspaceId, ctx.workspaceId),
        inArray(fileFacts.urlHash, [...byHash.keys()]),
        gt(fileFacts.checkedAt, new Date(now.getTime() - freshMs)),
        or(isNotNull(fileFacts.contentType), isNotNull(fileFacts.fault)),
      ),
    );
  return Object.fromEntries(rows.flatMap((row) => factOf(row, byHash.get(row.urlHash))));
}

function factOf(
  { contentType, byteSize, fault }: typeof fileFacts.$inferSelect,
  url: string | undefined,
): [string, MediaFact][] {
  if (url === undefined) return [];
  if (fault) return [[url, fault]];
  return contentType === null ? [] : [[url, { contentType, byteSize }]];
}
