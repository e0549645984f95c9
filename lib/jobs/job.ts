import type { z } from "zod";

/** A kind of background work: its name, what it is told, and how often it is tried. */
export interface Job<T extends object> {
  name: string;
  schema: z.ZodType<T>;
  retryLimit: number;
  retryDelaySeconds: number;
  /** Runs by the clock as well, with this data. */
  schedule?: { cron: string; data: T };
}
