"use server";

import { workspaceAction } from "@/lib/auth";
import { saveRetention } from "@/lib/workspaces";
import { retentionSchema } from "@/lib/workspaces/shared";

/** How long things are kept. */
export const saveDays = workspaceAction({ permission: "workspace.manage", schema: retentionSchema }, saveRetention);
