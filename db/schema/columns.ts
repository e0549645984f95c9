import { customType, text, timestamp } from "drizzle-orm/pg-core";

/** A moment in UTC, to the millisecond, as a `Date`. */
export const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: "date" });

/** An id made by `newId` of `lib/kernel/ids`. */
export const id = (name = "id") => text(name);

/** A transaction id that never wraps. Orders rows by commit visibility (see `changes`). */
export const xid8 = customType<{ data: string }>({ dataType: () => "xid8" });

/** Bytes as they are. */
export const bytes = customType<{ data: Buffer }>({ dataType: () => "bytea" });
