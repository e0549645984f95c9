export type { Reach } from "./audience";
export { nextOccurrence, nextOccurrences } from "./occurrences";
export {
  type Audience,
  audienceSchema,
  type Recurrence,
  recurrenceSchema,
  type SaveSchedule,
  saveScheduleSchema,
} from "./schedule.schema";
