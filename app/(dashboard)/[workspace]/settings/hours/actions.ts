"use server";

import { workspaceAction } from "@/lib/auth";
import { saveHours, saveHoursSchema } from "@/lib/hours";

/** Sets or removes the business hours of a channel. */
export const save = workspaceAction({ permission: "channel.configure", schema: saveHoursSchema }, saveHours);
