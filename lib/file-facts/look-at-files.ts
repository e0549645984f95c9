import { and, eq } from "drizzle-orm";
import { fileFacts } from "@/db/schema";
import { jsonParam, runStatement, type Statement } from "@/db/statement";
import { type Probe, probeFile } from "@/lib/actions";
import type { Ctx } from "@/lib/kernel/context";
import { env } from "@/lib/kernel/env";
import { sniff } from "@/lib/media/shared";
import { type FileFacts, freshMs, knownFileFacts } from "./known-file-facts";
import { urlHash } from "./url-hash";

export interface LookedAt {
  facts: FileFacts;
  /** False while there are files that nobody has looked at yet, or that somebody is looking at: asking again brings more. */
  isComplete: boolean;
}

/** What one request looks at, and what a workspace may have looked at within an hour. */
const filesPerLook = 16;
const filesPerHour = 2_000;
const filesAtOnce = 4;

/**
 * What is known of files, after a look at some of those of which nothing is (PRB-4). Each is looked at once an hour, whoever asks.
 * Addresses without https are told by the checks themselves, and files of ours are there.
 */
export async function lookAtFiles(
  ctx: Ctx,
  urls: readonly string[],
  probe: (url: string) => Promise<Probe> = (url) => probeFile(url),
): Promise<LookedAt> {
  const outside = [...new Set(urls)].filter(isOutside);
  const known = await knownFileFacts(ctx, outside, ctx.now());
  const unknown = outside.filter((url) => !Object.hasOwn(known, url));
  const taken = await take(ctx, unknown.slice(0, filesPerLook));
  await inTurn(taken, async (url) => keep(ctx, url, await probe(url)));
  const facts = await knownFileFacts(ctx, outside, ctx.now());
  return { facts, isComplete: outside.every((url) => Object.hasOwn(facts, url)) };
}

function isOutside(url: string): boolean {
  return /^https:\/\//i.test(url) && URL.canParse(url) && !url.startsWith(`${env().appUrl}/`);
}

/** Says that these are being looked at. Two who ask at the same moment do not get the same ones. */
async function take({ db, workspaceId, now }: Ctx, urls: readonly string[]): Promise<string[]> {
  if (urls.length === 0) return [];
  const byHash = new Map(urls.map((url) => [urlHash(url), url] as const));
  const old = new Date(now().getTime() - freshMs);
  const rows = await runStatement<{ url_hash: string }>(db, takeFiles, [
    workspaceId,
    jsonParam([...byHash.keys()]),
    now().toISOString(),
    old.toISOString(),
    filesPerHour,
  ]);
  return rows.flatMap((row) => byHash.get(row.url_hash) ?? []);
}

const takeFiles: Statement = {
  name: "file_facts_take",
  text: `
insert into file_facts as f (workspace_id, url_hash, checked_at)
select $1, u.hash, $3::timestamptz from json_array_elements_text($2::json) as u(hash)
where (select count(*) from file_facts n where n.workspace_id = $1 and n.checked_at > $4::timestamptz) < $5::int
on conflict (workspace_id, url_hash) do update set checked_at = excluded.checked_at, content_type = null, byte_size = null, fault = null
where f.checked_at <= $4::timestamptz
returning f.url_hash`,
};

async function inTurn(urls: string[], work: (url: string) => Promise<void>): Promise<void> {
  const waiting = [...urls];
  const next = async (): Promise<void> => {
    const url = waiting.shift();
    if (url === undefined) return;
    await work(url);
    await next();
  };
  await Promise.all(Array.from({ length: filesAtOnce }, next));
}

async function keep({ db, workspaceId }: Ctx, url: string, probe: Probe): Promise<void> {
  const ours = and(eq(fileFacts.workspaceId, workspaceId), eq(fileFacts.urlHash, urlHash(url)));
  await db.update(fileFacts).set(columnsOf(probe)).where(ours);
}

function columnsOf(probe: Probe) {
  switch (probe.type) {
    case "unreachable":
      return { fault: "unreachable" as const };
    case "missing":
      return { fault: "not_found" as const };
    case "found": {
      // What a file is by its own bytes counts more than what its server calls it.
      const sniffed = sniff(probe.head, "image");
      const contentType = sniffed === "application/octet-stream" ? probe.contentType : sniffed;
      return { contentType: contentType.slice(0, 100), byteSize: probe.byteSize };
    }
  }
}
