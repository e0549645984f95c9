import "server-only";

export type { Job } from "./job";
export { JobQueue, type JobQueueOptions } from "./job-queue";
