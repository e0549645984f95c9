import { ulid } from "ulid";

/**
 * Ids of our own rows: a short prefix that says what the id names, then a ULID, so that ids sort by creation
 * and a stray id in a log line can be recognised. Prefixes are listed here and nowhere else.
 */
const prefixes = {
  workspace: "ws",
  user: "usr",
  member: "mem",
  invitation: "inv",
  channel: "ch",
  contact: "ct",
  peer: "pe",
  conversation: "cv",
  case: "cs",
  entry: "en",
  media: "md",
  send: "sd",
  interaction: "ia",
  version: "iv",
  restorePoint: "rp",
  session: "se",
  commentThread: "th",
  comment: "co",
  actionRun: "ar",
  trigger: "tr",
  template: "mt",
  file: "fl",
  schedule: "sc",
  shareLink: "sl",
  tag: "tg",
  webhookRequest: "wr",
  inboundEvent: "ie",
} as const;

export type IdKind = keyof typeof prefixes;

/** A new id of the given kind: `<prefix>_<26 characters of a ULID in lower case>`. */
export function newId(kind: IdKind): string {
  return `${prefixes[kind]}_${ulid().toLowerCase()}`;
}
