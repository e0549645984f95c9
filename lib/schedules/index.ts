import "server-only";

export { claimOccurrences } from "./claim-occurrences";
export { deleteSchedule, scheduleIdSchema, stopSchedule } from "./delete-schedule";
export { type FoundPerson, findPeople, findPeopleSchema } from "./find-people";
export { findSchedule, listSchedules, type Schedule } from "./find-schedule";
export { listRuns, type ScheduleRun } from "./list-runs";
export { previewReach, previewReachSchema } from "./preview-reach";
export { type PeerCommand, type RunDeps, runOccurrences } from "./run-occurrences";
export { saveSchedule } from "./save-schedule";
