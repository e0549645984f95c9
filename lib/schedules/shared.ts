export type { Reach } from "./audience";
export { nextOccurrence, nextOccurrences } from "./occurrences";
export {
  type Audience,
  audienceSchema,
  maxSchedules,
  type Recurrence,
  recurrenceSchema,
  type SaveSchedule,
  saveScheduleSchema,
} from "./schedule.schema";
