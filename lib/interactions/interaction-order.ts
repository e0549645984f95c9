import { asc, desc, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { interactions } from "@/db/schema";
import type { sessionFigures } from "./count-sessions";
import type { InteractionOrder } from "./interaction-order.schema";

/** What an order compares, and the SQL type that a cursor's text is read as. */
export interface SortKey {
  value: SQL;
  type: SQL;
}

/** The expression of an order. An interaction without sessions has no completion rate and comes last either way. */
export function sortKeyOf(figures: ReturnType<typeof sessionFigures>, { by, direction }: InteractionOrder): SortKey {
  switch (by) {
    case "updated":
      return { value: sql`${interactions.updatedAt}`, type: sql`timestamptz` };
    case "title":
      return { value: sql`${interactions.title}`, type: sql`text` };
    case "rate":
      return { value: sql`coalesce(${figures.rate}, ${direction === "asc" ? 2 : -1}::float8)`, type: sql`float8` };
    default:
      return { value: sql`${figures[by]}`, type: sql`int` };
  }
}

export function orderColumns({ value }: SortKey, { direction }: InteractionOrder): SQL[] {
  return direction === "asc" ? [asc(value), asc(interactions.id)] : [desc(value), desc(interactions.id)];
}

/** What lies behind a cursor in this order. A cursor of another order, or none at all, begins at the first page. */
export function afterCursor(cursor: string, { value, type }: SortKey, order: InteractionOrder): SQL | undefined {
  const parsed = cursorSchema.safeParse(readJson(cursor));
  if (!parsed.success || parsed.data[0] !== nameOf(order)) return undefined;
  const [, key, id] = parsed.data;
  const sign = order.direction === "asc" ? sql`>` : sql`<`;
  return sql`(${value}, ${interactions.id}) ${sign} (${key}::${type}, ${id})`;
}

export function cursorOf(row: { sortKey: string; id: string }, order: InteractionOrder): string {
  return Buffer.from(JSON.stringify([nameOf(order), row.sortKey, row.id])).toString("base64url");
}

const cursorSchema = z.tuple([z.string(), z.string(), z.string()]);

const nameOf = ({ by, direction }: InteractionOrder) => `${by} ${direction}`;

function readJson(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch {
    return undefined;
  }
}
