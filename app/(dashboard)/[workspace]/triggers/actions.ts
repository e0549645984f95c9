"use server";

import { workspaceAction } from "@/lib/auth";
import {
  deleteTrigger,
  deleteTriggerSchema,
  orderTriggers,
  orderTriggersSchema,
  saveTrigger,
  saveTriggerSchema,
  switchTrigger,
  switchTriggerSchema,
} from "@/lib/triggers";

/** Makes a trigger or changes one. */
export const save = workspaceAction({ permission: "interactions.edit", schema: saveTriggerSchema }, saveTrigger);

/** Removes a trigger and answers what it was, so that it can be undone. */
export const remove = workspaceAction({ permission: "interactions.edit", schema: deleteTriggerSchema }, deleteTrigger);

/** Switches a trigger on or off. */
export const flip = workspaceAction({ permission: "interactions.edit", schema: switchTriggerSchema }, switchTrigger);

/** Puts triggers into an order. */
export const order = workspaceAction({ permission: "interactions.edit", schema: orderTriggersSchema }, orderTriggers);
