import { z } from "zod";
import { type ActionType, actionCatalogue } from "./catalogue";

/** What may be written into a parameter. */
export type ParameterShape =
  | { type: "text" | "number" | "boolean" | "texts" | "object" | "other" }
  | { type: "choice" | "choices"; options: readonly string[] };

/** One parameter of an action, as forms need it. */
export interface ActionParameter {
  name: string;
  isRequired: boolean;
  /** What counts when it is left out; nothing when leaving it out has a meaning of its own. */
  fallback?: unknown;
  shape: ParameterShape;
}

/** The parameters of an action in the order of the catalogue: whatever joins the catalogue has its form at once. */
export function parametersOf(type: ActionType): ActionParameter[] {
  return Object.entries(actionCatalogue[type].parameters.shape).map(([name, schema]) => {
    const left = schema.safeParse(undefined);
    const fallback = left.success && left.data !== undefined ? { fallback: left.data } : {};
    return { name, isRequired: !left.success, ...fallback, shape: shapeOf(schema) };
  });
}

function shapeOf(schema: unknown): ParameterShape {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodCatch)
    return shapeOf(schema.unwrap());
  if (schema instanceof z.ZodString) return { type: "text" };
  if (schema instanceof z.ZodNumber) return { type: "number" };
  if (schema instanceof z.ZodBoolean) return { type: "boolean" };
  if (schema instanceof z.ZodEnum) return { type: "choice", options: schema.options.map(String) };
  if (schema instanceof z.ZodRecord) return { type: "object" };
  if (schema instanceof z.ZodArray) return shapeOfList(shapeOf(schema.element));
  return { type: "other" };
}

function shapeOfList(item: ParameterShape): ParameterShape {
  if (item.type === "choice") return { ...item, type: "choices" };
  return item.type === "text" ? { type: "texts" } : { type: "other" };
}
