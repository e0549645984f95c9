import { z } from "zod";

/**
 * A place in the change feed: a transaction and a row in it. Everything up to there has been told. `at` is when that was so, for
 * those who come back and want to know how long they were away.
 */
export interface Position {
  xid: bigint;
  id: number;
  at: Date;
}

/** A position as clients carry it: the `id` of a server-sent event. */
export function formatPosition({ xid, id, at }: Position): string {
  return `${xid}.${id}.${Math.floor(at.getTime() / 1000)}`;
}

/** Reads what a client sends back; nothing for what is no position. */
export function parsePosition(text: string): Position | undefined {
  const [, xid, id, seconds] = /^(\d{1,20})\.(\d{1,15})\.(\d{1,12})$/.exec(text) ?? [];
  if (xid === undefined) return undefined;
  return { xid: BigInt(xid), id: Number(id), at: new Date(Number(seconds) * 1000) };
}

/** Whether `a` lies behind `b`. */
export function isAfter(a: Pick<Position, "xid" | "id">, b: Pick<Position, "xid" | "id">): boolean {
  return a.xid === b.xid ? a.id > b.id : a.xid > b.xid;
}

/** `Last-Event-ID` of a reconnection, or `since` of a first connection and of polling. */
export const sinceSchema = z.object({ since: z.string().max(64).optional() });
