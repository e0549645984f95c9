import type { Db } from "@/db/client";
import type { Version } from "@/lib/engine";
import { definitionsOf, ensureVersions } from "@/lib/interactions";

/** Versions by id. One that is gone is missing. */
export type KnownVersions = ReadonlyMap<string, Version>;

const nothingLive = { versionIds: new Map<string, string>(), idsByKey: new Map<string, string>() };

/** The versions with these ids, from what the process remembers or in one query. */
export async function loadVersions(db: Db, ids: Iterable<string>): Promise<KnownVersions> {
  const wanted = new Set(ids);
  await ensureVersions(db, wanted);
  const { byVersion } = definitionsOf(nothingLive);
  return new Map([...wanted].flatMap((id) => [byVersion(id)].flatMap((version) => (version ? [[id, version]] : []))));
}
