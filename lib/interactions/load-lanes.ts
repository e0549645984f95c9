import type { Db } from "@/db/client";
import { asMs, jsonParam, runStatement, type Statement } from "@/db/statement";
import type { FriendStatus } from "@/lib/contacts/shared";
import type { Session } from "@/lib/engine";
import { sessionRowSchema } from "./session-row";

/** Whose state is wanted, and what about it depends on the event at hand. */
export interface LaneRequest {
  channelId: string;
  platformId: string;
  /** Interactions that may be started: their completed runs are loaded, which the run policy looks at. */
  mayStart: string[];
  /** Sessions of the peer that are wanted in whatever state they are: a team member asks for something of them. */
  sessionIds?: string[];
  /** The message that arrived: is it known already, or was it unsent before it came? */
  platformMessageId?: string;
  /** The data of the button that was tapped: what did the button say? */
  postbackData?: string;
}

/** Everything that a turn of one peer needs to know, read after the lane was locked. */
export interface LaneState {
  peerId: string;
  platformId: string;
  contactId: string;
  conversationId: string;
  kind: "user" | "group" | "room";
  handler: "automation" | "human";
  isStandby: boolean;
  friendStatus: FriendStatus;
  /** Platform time of the newest follow or block, in milliseconds. */
  friendStatusAt: number | null;
  displayName: string;
  /** What is kept about the contact, and what the platform tells about the peer. */
  profile: Record<string, string>;
  tags: string[];
  /** The account on the workspace's own site that the peer has linked. */
  account: { id: string; name: string } | null;
  /** A send of this conversation is waiting or in the air: a new one has to queue behind it. */
  hasUnfinishedSends: boolean;
  sessions: Session[];
  /** The interactions whose completed runs are among `sessions`. */
  knownRuns: ReadonlySet<string>;
}

/** `state` is missing for somebody who was never heard of. */
export interface LoadedLane {
  state?: LaneState;
  isKnownMessage: boolean;
  isUnsentMessage: boolean;
  /** What stood on the tapped button, when it is among the latest that were sent. */
  tappedLabel?: string;
}

/** Loads the state of several lanes in one query, in the order asked for. */
export async function loadLanes(tx: Db, requests: LaneRequest[]): Promise<LoadedLane[]> {
  const input = requests.map((request, n) => ({
    n,
    channel_id: request.channelId,
    platform_id: request.platformId,
    may_start: request.mayStart,
    session_ids: request.sessionIds ?? [],
    message_id: request.platformMessageId,
    postback_data: request.postbackData,
  }));
  const rows = await runStatement<Row>(tx, selectLanes, [jsonParam(input)]);
  return rows.map((row, index) => toLoadedLane(row, requests[index]?.mayStart ?? []));
}

interface Row {
  peer_id: string | null;
  platform_id: string;
  contact_id: string;
  conversation_id: string | null;
  kind: LaneState["kind"];
  handler: LaneState["handler"];
  is_standby: boolean;
  friend_status: FriendStatus;
  friend_status_at: number | null;
  display_name: string | null;
  profile: Record<string, string>;
  tags: string[] | null;
  account: LaneState["account"];
  has_unfinished: boolean;
  sessions: unknown[] | null;
  is_known: boolean;
  is_unsent: boolean;
  tapped_label: string | null;
}

/** The laterals with a limit are index probes; an EXISTS in their place may be planned as a hash of the whole table. */
const selectLanes: Statement = {
  name: "interactions_load_lanes",
  text: `
select p.id as peer_id, x.platform_id, p.contact_id, v.id as conversation_id, p.kind, v.handler, p.is_standby, p.friend_status,
  ${asMs("p.friend_status_at")} as friend_status_at,
  coalesce(c.name, p.display_name) as display_name,
  c.profile || jsonb_strip_nulls(jsonb_build_object('pictureUrl', p.picture_url, 'language', p.language,
    'statusMessage', p.status_message)) as profile,
  (select json_agg(t.name order by t.name) from contact_tags ct join tags t on t.id = ct.tag_id
    where ct.contact_id = p.contact_id) as tags,
  (select json_build_object('id', al.account_id, 'name', al.account_name) from account_links al where al.peer_id = p.id) as account,
  u.yes is not null as has_unfinished,
  (select json_agg(to_json(s)) from (
    select * from sessions o where o.peer_id = p.id and o.status in ('active','paused')
    union all
    (select distinct on (d.interaction_id) * from sessions d
      where d.peer_id = p.id and d.status = 'completed' and d.interaction_id = any(x.may_start)
      order by d.interaction_id, d.updated_at desc)
    union all
    select * from sessions w where w.peer_id = p.id and w.id = any(x.session_ids) and w.status not in ('active','paused')
  ) s) as sessions,
  k.yes is not null as is_known, g.yes is not null as is_unsent,
  case when x.postback_data is not null then (
    select jsonb_path_query_first(o.content, '$.** ? (@.action.data == $data).label',
      jsonb_build_object('data', x.postback_data)) #>> '{}' as label
    from (select e.content, e.seq from entries e
      where e.conversation_id = v.id and e.direction = 'out' and e.kind = 'message'
      order by e.seq desc limit 12) o
    where jsonb_path_exists(o.content, '$.** ? (@.action.data == $data)', jsonb_build_object('data', x.postback_data))
    order by o.seq desc limit 1) end as tapped_label
from json_to_recordset($1::json) as x(n int, channel_id text, platform_id text, may_start text[],
  session_ids text[], message_id text, postback_data text)
left join peers p on p.channel_id = x.channel_id and p.platform_id = x.platform_id
left join contacts c on c.id = p.contact_id
left join conversations v on v.peer_id = p.id
left join lateral (select 1 as yes from sends s
  where s.conversation_id = v.id and s.state in ('queued','sending') limit 1) u on true
left join lateral (select 1 as yes from entries e
  where e.channel_id = x.channel_id and e.platform_message_id = x.message_id limit 1) k on true
left join lateral (select 1 as yes from unsent_messages m
  where m.channel_id = x.channel_id and m.platform_message_id = x.message_id limit 1) g on true
order by x.n`,
};

function toLoadedLane(row: Row, knownRuns: string[]): LoadedLane {
  const facts = {
    isKnownMessage: row.is_known,
    isUnsentMessage: row.is_unsent,
    ...(row.tapped_label !== null && { tappedLabel: row.tapped_label }),
  };
  if (row.peer_id === null || row.conversation_id === null) return facts;
  return { ...facts, state: toState(row, row.peer_id, row.conversation_id, knownRuns) };
}

function toState(row: Row, peerId: string, conversationId: string, knownRuns: string[]): LaneState {
  return {
    peerId,
    platformId: row.platform_id,
    contactId: row.contact_id,
    conversationId,
    kind: row.kind,
    handler: row.handler,
    isStandby: row.is_standby,
    friendStatus: row.friend_status,
    friendStatusAt: row.friend_status_at,
    displayName: row.display_name ?? "",
    profile: row.profile,
    tags: row.tags ?? [],
    account: row.account,
    hasUnfinishedSends: row.has_unfinished,
    sessions: (row.sessions ?? []).map((session) => sessionRowSchema.parse(session)),
    knownRuns: new Set(knownRuns),
  };
}
