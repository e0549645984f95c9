import type { Db } from "@/db/client";
import { jsonParam, runStatement, type Statement } from "@/db/statement";

/** What a finished interaction stores with its contact: keys to write over, keys to remove, nothing else. */
export interface ProfileMerge {
  contactId: string;
  set: Record<string, string>;
  remove: string[];
}

/** Merges one after another in the database, so that two merges of one contact never lose each other's keys. */
export async function mergeProfiles(tx: Db, merges: ProfileMerge[]): Promise<void> {
  for (const { contactId, set, remove } of merges) {
    await runStatement(tx, mergeProfile, [contactId, jsonParam(set), remove]);
  }
}

const mergeProfile: Statement = {
  name: "contacts_merge_profile",
  text: `
update contacts set profile = (profile || $2::jsonb) - $3::text[], updated_at = now() where id = $1`,
};
