import type { Db } from "./client";

/**
 * One SQL text with a name. PostgreSQL parses and plans a named statement once per connection, which on the paths that run
 * hundreds of times a second costs more than running it. Names are unique in the product; the text never changes at run time.
 */
export interface Statement {
  name: string;
  text: string;
}

/**
 * Runs a named statement on the database or in a transaction. `Row` is what its text selects: bigints and moments come
 * as text unless the statement casts them (`::float8`), `json` and `jsonb` come parsed.
 */
export async function runStatement<Row>(db: Db, statement: Statement, params: unknown[]): Promise<Row[]> {
  const query = { sql: statement.text, params };
  const prepared = db._.session.prepareQuery<{ execute: { rows: Row[] }; all: unknown; values: unknown }>(
    query,
    undefined,
    statement.name,
    false,
  );
  const result = await prepared.execute();
  return result.rows;
}

/** A value for a `$n::json` parameter. What `jsonb` refuses (NUL, half surrogate pairs) becomes U+FFFD. */
export function jsonParam(value: unknown): string {
  const text = JSON.stringify(value);
  return /\\u(0000|d[89a-f])/i.test(text) ? JSON.stringify(value, (_key, inner) => storable(inner)) : text;
}

function storable(value: unknown): unknown {
  return typeof value === "string" ? value.toWellFormed().replaceAll("\u0000", "\uFFFD") : value;
}

/** Milliseconds since 1970 of a column, as a number. */
export const asMs = (column: string) => `(extract(epoch from ${column}) * 1000)::float8`;
