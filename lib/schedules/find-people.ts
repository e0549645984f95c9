import { z } from "zod";
import { runStatement, type Statement } from "@/db/statement";
import { assertCan } from "@/lib/access";
import type { Ctx } from "@/lib/kernel/context";
import { findScheduleChannel } from "./check-schedule";

export const findPeopleSchema = z.strictObject({
  channelId: z.string(),
  query: z.string().trim().max(100).default(""),
  /** A contact that has been chosen already: their name is wanted. */
  contactId: z.string().optional(),
});

/** Somebody who talks on a channel. */
export interface FoundPerson {
  contactId: string;
  name: string | null;
}

const most = 20;

/** People of a channel whose name or reading contains the query, those heard of last first. */
export async function findPeople(ctx: Ctx, input: z.output<typeof findPeopleSchema>): Promise<FoundPerson[]> {
  assertCan(ctx.actor, "contacts.view");
  await findScheduleChannel(ctx, input.channelId);
  const pattern = `%${input.query.replace(/[\\%_]/g, "\\$&")}%`;
  return runStatement<FoundPerson>(ctx.db, selectPeople, [
    ctx.workspaceId,
    input.channelId,
    pattern,
    input.contactId ?? null,
    most,
  ]);
}

const selectPeople: Statement = {
  name: "schedules_find_people",
  text: `
select p.contact_id as "contactId", coalesce(c.name, p.display_name) as name
from conversations v join peers p on p.id = v.peer_id join contacts c on c.id = p.contact_id
where v.workspace_id = $1 and v.channel_id = $2 and p.kind = 'user'
  and ($4::text is null or p.contact_id = $4::text)
  and (coalesce(c.name, p.display_name, '') ilike $3::text or coalesce(c.reading, '') ilike $3::text)
order by v.last_activity_at desc, v.id desc
limit $5::int`,
};
