import type { ActionResult } from "@/lib/auth/shared";
import type { Audience, Recurrence } from "@/lib/schedules/shared";
import type { TriggerEffect } from "@/lib/triggers/shared";

/** What a schedule is, apart from whether it runs. */
export interface ScheduleDraft {
  title: string;
  channelId: string;
  recurrence: Recurrence;
  audience: Audience;
  effect: TriggerEffect;
}

/** A row of the list as the page gives it to the browser. */
export interface ScheduleItem extends ScheduleDraft {
  id: string;
  timeZone: string;
  isEnabled: boolean;
  nextAt: string | null;
  runs: { occurrenceAt: string; state: "running" | "done" | "missed" | "stopped"; peerCount: number }[];
}

export type SavedSchedule = ScheduleDraft & { id?: string; isEnabled: boolean; acceptedReach?: number };

/** What happens to schedules, bound to the workspace by the page. */
export interface ScheduleActions {
  save: (input: SavedSchedule) => Promise<ActionResult<{ scheduleId: string }>>;
  stop: (input: { id: string }) => Promise<ActionResult<unknown>>;
  remove: (input: { id: string }) => Promise<ActionResult<unknown>>;
}

/** A channel as schedules need it. */
export interface ScheduleChannel {
  id: string;
  name: string;
  timeZone: string;
  /** Each push is counted and may cost. */
  isMetered: boolean;
}

/** A schedule as it begins: tomorrow at ten, for everyone. */
export function newSchedule(channelId: string, tomorrow: string): ScheduleDraft {
  return {
    title: "",
    channelId,
    recurrence: { type: "once", day: tomorrow, time: "10:00" },
    audience: { type: "everyone" },
    effect: { type: "send_messages", messages: [{ type: "text", text: "" }] },
  };
}
