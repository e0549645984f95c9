import type { Definition } from "@/lib/engine";
import { toLocalTime } from "@/lib/kernel/zoned-time";
import { answersBefore, type SimulationOptions } from "@/lib/simulator/shared";

/** The same run, begun at a step with answers that its questions would take, or at the beginning (SIM-7). */
export function optionsAt(
  stepId: string | null,
  options: SimulationOptions,
  definition: Definition,
): SimulationOptions {
  if (stepId === null) return { ...options, start: { type: "interaction" } };
  const { day: today } = toLocalTime(new Date(options.startedAt), options.channel.timeZone);
  return { ...options, start: { type: "step", stepId, answers: answersBefore(definition, stepId, { today }) } };
}
