import type { z } from "zod";
import { faultSchema, type MessageProblem, pointerOf } from "../problem";
import { jsonBytes, lengthOf } from "../text-length";
import { lineActionSchema } from "./action.schema";
import { flexContainerSchema } from "./flex.schema";
import { type Limit, messageLimits } from "./limits";
import { lineMessageSchema } from "./message.schema";
import { isObject, type ReadMessage, readMessage, valueAt, withoutMember } from "./read-message";

/** How a message is looked at. */
export interface CheckOptions {
  /**
   * For messages that are still to be filled in: the text without its placeholders. What stands there counts as nothing, and
   * nothing that depends on it is judged (MSG-2). Left out, every brace is a brace.
   */
  withoutPlaceholders?: (text: string) => string;
}

/** Every fault of a message in LINE's own words (API §5–7), each with its JSON pointer. */
export function checkLineMessage(message: unknown, options: CheckOptions = {}): MessageProblem[] {
  return checkWith(lineMessageSchema, message, options, (value) => weighFlex(value.contents, "/contents", value.type));
}

/** The same for the container of a Flex message. */
export function checkFlexContainer(contents: unknown, options: CheckOptions = {}): MessageProblem[] {
  return checkWith(flexContainerSchema, contents, options, (value) => weighFlex(value, ""));
}

/** The same for one action, wherever it stands; `schema` is what `actionIn` made. */
export function checkLineAction(schema: typeof lineActionSchema, action: unknown, options: CheckOptions = {}) {
  return checkWith(schema, action, options, () => []);
}

type Weigh = (value: Record<string, unknown>) => MessageProblem[];

function checkWith(schema: z.ZodType, given: unknown, options: CheckOptions, weigh: Weigh): MessageProblem[] {
  const read = readMessage(given);
  if (!read) return [{ code: "too_deep", severity: "error", pointer: "" }];
  const problems = [...shapeProblems(schema, read), ...(isObject(read.value) ? weigh(read.value) : [])];
  const { withoutPlaceholders } = options;
  if (!withoutPlaceholders) return problems;
  return problems.flatMap((problem) => whileOpen(problem, read.value, withoutPlaceholders));
}

/** Strangers are told first; then the message is judged as if they were not there, for they are only ignored. */
function shapeProblems(schema: z.ZodType, read: ReadMessage): MessageProblem[] {
  const first = schema.safeParse(read.value).error?.issues ?? [];
  const strangers = first.flatMap((issue) =>
    issue.code === "unrecognized_keys" ? issue.keys.map((key) => [...issue.path, key]) : [],
  );
  if (strangers.length === 0) return first.flatMap((issue) => problemOf(issue, read.value));
  const value = strangers.reduce(withoutMember, read.value);
  const rest = schema.safeParse(value).error?.issues ?? [];
  const warnings = strangers.map((path): MessageProblem => {
    return { code: "unknown_property", severity: "warning", pointer: pointerOf(path), found: String(path.at(-1)) };
  });
  return [...rest.flatMap((issue) => problemOf(issue, value)), ...warnings];
}

const actionTypes = new Set<unknown>(lineActionSchema.options.map(({ shape }) => shape.type.value));

function problemOf(issue: z.core.$ZodIssue, message: unknown): MessageProblem[] {
  const pointer = pointerOf(issue.path);
  const found = valueAt(message, issue.path);
  const error = { severity: "error", pointer } as const;
  switch (issue.code) {
    case "custom":
      return [{ ...faultSchema.parse(issue.params), pointer }];
    case "invalid_type":
      if (found === undefined) return [{ ...error, code: "required" }];
      return [{ ...error, code: "wrong_type", limit: issue.expected, found: typeName(found) }];
    case "invalid_value":
      if (found === undefined) return [{ ...error, code: "required" }];
      return [{ ...error, code: "not_one_of", limit: issue.values.map(String).join(", "), found: textOf(found) }];
    case "invalid_union":
      if (found === undefined) return [{ ...error, code: "required" }];
      // Areas of an imagemap take fewer kinds of action than there are.
      if (actionTypes.has(found) && issue.path.includes("actions")) {
        const limit = "uri, message, clipboard";
        return [{ ...error, code: "action_misplaced", limit, found: textOf(found) }];
      }
      return [{ ...error, code: "unknown_type", found: textOf(found) }];
    default:
      return [{ ...error, code: "bad_format", found: textOf(found) }];
  }
}

function typeName(value: unknown): string {
  if (Array.isArray(value)) return "array";
  return value === null ? "null" : typeof value;
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : typeName(value);
}

/** Drawn messages are weighed as a whole; each bubble of a carousel has its own limit as well. */
function weighFlex(contents: unknown, pointer: string, type: unknown = "flex"): MessageProblem[] {
  if (type !== "flex" || !isObject(contents)) return [];
  const isCarousel = contents.type === "carousel";
  const bubbles = isCarousel && Array.isArray(contents.contents) ? contents.contents : [];
  const animated = countAnimated(contents);
  const { max: limit } = messageLimits.flexAnimatedImages;
  return [
    ...weigh(contents, pointer, isCarousel ? messageLimits.flexCarouselBytes : messageLimits.flexBubbleBytes),
    ...bubbles.flatMap((bubble, index) => weigh(bubble, `${pointer}/contents/${index}`, messageLimits.flexBubbleBytes)),
    ...(animated > limit
      ? [{ code: "too_many", severity: "error", pointer, limit, found: animated, unit: "items" } as const]
      : []),
  ];
}

function weigh(value: unknown, pointer: string, { max: limit }: Limit): MessageProblem[] {
  const found = jsonBytes(value);
  return found > limit ? [{ code: "too_heavy", severity: "error", pointer, limit, found, unit: "bytes" }] : [];
}

function countAnimated(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  const own = "animated" in value && value.animated === true ? 1 : 0;
  return Object.values(value).reduce((sum: number, child: unknown) => sum + countAnimated(child), own);
}

/** What is left of a problem when placeholders count as nothing and what they will say is not known yet. */
function whileOpen(problem: MessageProblem, message: unknown, closed: (text: string) => string): MessageProblem[] {
  const path = problem.pointer
    .split("/")
    .slice(1)
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
  if (problem.code === "unknown_property") return [problem];
  const value = valueAt(message, path);
  if (problem.code === "too_heavy") {
    const found = jsonBytes(closedDeep(value, closed));
    return found > Number(problem.limit) ? [{ ...problem, found }] : [];
  }
  const text = problem.code === "emoji_place" ? valueAt(message, ["text"]) : value;
  if (typeof text !== "string" || closed(text) === text) return [problem];
  if (problem.code !== "too_long" || typeof problem.found !== "number") return [];
  // Both are counted in the problem's unit, so the difference of the lengths would not do.
  return stillTooLong(problem, closed(text));
}

function stillTooLong(problem: MessageProblem, text: string): MessageProblem[] {
  const found = problem.unit === "grapheme" ? lengthOf(text, "grapheme") : text.length;
  return found > Number(problem.limit) ? [{ ...problem, found }] : [];
}

function closedDeep(value: unknown, closed: (text: string) => string): unknown {
  if (typeof value === "string") return closed(value);
  if (Array.isArray(value)) return value.map((item: unknown) => closedDeep(item, closed));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, closedDeep(item, closed)]));
}
