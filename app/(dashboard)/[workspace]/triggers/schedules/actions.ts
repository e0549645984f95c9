"use server";

import { workspaceAction } from "@/lib/auth";
import { deleteSchedule, saveSchedule, scheduleIdSchema, stopSchedule } from "@/lib/schedules";
import { saveScheduleSchema } from "@/lib/schedules/shared";

/** Makes a schedule or changes one. */
export const save = workspaceAction({ permission: "interactions.publish", schema: saveScheduleSchema }, saveSchedule);

/** Switches a schedule off. */
export const stop = workspaceAction({ permission: "interactions.publish", schema: scheduleIdSchema }, stopSchedule);

/** Removes a schedule. */
export const remove = workspaceAction({ permission: "interactions.publish", schema: scheduleIdSchema }, deleteSchedule);
