import { z } from "zod";
import { definitionSchema } from "@/lib/engine";
import type { Transcript } from "./run-inputs";
import { optionsSchema, simulatedInputSchema } from "./simulation.schema";

/** How much of a conversation one request may hold. */
export const serverRunLimits = { inputs: 300, bodyBytes: 4 * 1024 * 1024, milliseconds: 2_000 };

/** A conversation that is to be had on the server: the unsaved draft itself, and what the person does. */
export const serverRunSchema = z.strictObject({
  definition: definitionSchema,
  options: optionsSchema,
  inputs: z.array(simulatedInputSchema).max(serverRunLimits.inputs),
});
export type ServerRunInput = z.infer<typeof serverRunSchema>;

/** What came of it there. */
export interface ServerRun {
  transcript: Transcript;
  /** False when the time was up before the last input: the transcript ends earlier. */
  isComplete: boolean;
}
