import { z } from "zod";
import { sessionStatuses } from "@/lib/engine";

const idsText = z
  .string()
  .max(2_000)
  .transform((text) => text.split(",").filter(Boolean));

/** A day, or a day and a clock time, in the team's time zone. */
const localMoment = z.union([z.iso.date(), z.iso.datetime({ local: true, precision: -1 })]);

/** Which sessions of an interaction a list or an export holds. The names are those in the address. */
export const sessionFilterSchema = z.object({
  status: idsText.pipe(z.array(z.enum(sessionStatuses))).optional(),
  /** Number of the version. */
  v: z.coerce.number().int().min(1).max(1_000_000).optional(),
  /** Channels by id. */
  ch: idsText.optional(),
  /** The platform's id of a person, whole, or a part of a name. */
  q: z.string().trim().max(100).optional(),
  /** Changed at or after this moment. */
  from: localMoment.optional(),
  /** Changed before this moment. */
  to: localMoment.optional(),
});
export type SessionFilter = z.infer<typeof sessionFilterSchema>;

export const listSessionsSchema = sessionFilterSchema.extend({ cursor: z.string().max(200).optional() });
export type ListSessionsInput = z.infer<typeof listSessionsSchema>;

export const exportSessionsSchema = sessionFilterSchema.extend({
  /** Begins with the mark by which spreadsheet programs recognise UTF-8. */
  bom: z.enum(["0", "1"]).default("1"),
  /** What people saw on the button that they pressed, or the value behind it. */
  answers: z.enum(["labels", "values"]).default("labels"),
});
export type ExportSessionsInput = z.infer<typeof exportSessionsSchema>;

/** Sessions per page (section 21). */
export const pageSize = 20;
