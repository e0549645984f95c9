import "server-only";

export { findHours } from "./find-hours";
export { loadHours } from "./load-hours";
export { saveHours, saveHoursSchema } from "./save-hours";
