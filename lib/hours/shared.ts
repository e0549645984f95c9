export {
  type BusinessHours,
  businessHoursSchema,
  maxSpecialDays,
  type Span,
  type SpecialDay,
  spanSchema,
  specialDaySchema,
} from "./business-hours.schema";
export { isOpenAt, type ZonedHours } from "./is-open-at";
export { firstHolidayYear, type Holiday, japaneseHolidays, lastHolidayYear } from "./japanese-holidays";
export { nextOpening } from "./next-opening";
