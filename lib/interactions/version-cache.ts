import type { Db } from "@/db/client";
import { runStatement, type Statement } from "@/db/statement";
import { type Definitions, readStoredDefinition, type Version } from "@/lib/engine";

/** Which version new sessions of each interaction run on one channel, as of a routing revision. */
export interface LiveVersions {
  versionIds: Map<string, string>;
  /** Ids by the stable names that `mode=start` postbacks and workspace files use. */
  idsByKey: Map<string, string>;
}

/** Published versions never change, so a process reads each of them once; the oldest unused ones make room. */
const versions = new Map<string, Version>();
const maxVersions = 500;

/** The interactions that are published and switched on for a channel, with every version loaded. */
export async function loadLiveVersions(db: Db, channelId: string): Promise<LiveVersions> {
  const rows = await runStatement<LiveRow>(db, selectLive, [channelId]);
  await ensureVersions(
    db,
    rows.map((row) => row.version_id),
  );
  return {
    versionIds: new Map(rows.map((row) => [row.interaction_id, row.version_id])),
    idsByKey: new Map(rows.map((row) => [row.key, row.interaction_id])),
  };
}

interface LiveRow {
  interaction_id: string;
  key: string;
  version_id: string;
}

const selectLive: Statement = {
  name: "interactions_live_versions",
  text: `
select i.id as interaction_id, i.key, i.live_version_id as version_id
from interaction_channels ic join interactions i on i.id = ic.interaction_id
where ic.channel_id = $1 and i.live_version_id is not null`,
};

/** Loads those of the versions that this process does not hold yet. A version that is gone stays unknown. */
export async function ensureVersions(db: Db, ids: Iterable<string>): Promise<void> {
  const missing = [...new Set(ids)].filter((id) => !versions.has(id));
  if (missing.length === 0) return;
  const rows = await runStatement<VersionRow>(db, selectVersions, [missing]);
  for (const row of rows) remember(toVersion(row));
}

interface VersionRow {
  id: string;
  interaction_id: string;
  number: number;
  title: string;
  definition: unknown;
}

const selectVersions: Statement = {
  name: "interactions_versions",
  text: `
select v.id, v.interaction_id, v.number, i.title, v.definition
from interaction_versions v join interactions i on i.id = v.interaction_id where v.id = any($1::text[])`,
};

function toVersion(row: VersionRow): Version {
  return {
    interactionId: row.interaction_id,
    versionId: row.id,
    number: row.number,
    title: row.title,
    definition: readStoredDefinition(row.definition),
  };
}

function remember(version: Version): void {
  versions.set(version.versionId, version);
  const [oldest] = versions.keys();
  if (versions.size > maxVersions && oldest !== undefined) versions.delete(oldest);
}

/** The look-ups that the engine gets. Everything it may ask for has been loaded before. */
export function definitionsOf(live: LiveVersions): Definitions {
  return {
    byVersion: (versionId) => versions.get(versionId),
    latest: (idOrKey) => versions.get(live.versionIds.get(live.idsByKey.get(idOrKey) ?? idOrKey) ?? ""),
  };
}
