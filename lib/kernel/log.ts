import { type Logger as PinoLogger, pino } from "pino";
import { env } from "./env";

/** Structured log lines. `child({ requestId })` or `child({ eventId })` binds what the following lines belong to. */
export type Logger = Pick<PinoLogger, "debug" | "info" | "warn" | "error" | "fatal" | "level"> & {
  child(bindings: Record<string, unknown>): Logger;
};

export interface LoggerOptions {
  /** The kind of process: app, worker, … */
  process: string;
  level: string;
  /** Where lines go; standard output unless a test listens. */
  write?: (line: string) => void;
}

/** This process's logger, made on first use with the level of the environment. */
export function log(): Logger {
  const processName = globalThis.process.title.startsWith("aizuchi ") ? globalThis.process.title.slice(8) : "app";
  processLogger ??= createLogger({ process: processName, level: env().logLevel });
  return processLogger;
}
let processLogger: Logger | undefined;

/**
 * One JSON object per line, with secrets and what people wrote removed wherever they appear: a log is read by more
 * people than a conversation.
 */
export function createLogger(options: LoggerOptions): Logger {
  const settings = {
    level: options.level,
    base: { process: options.process, pid: globalThis.process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }), log: redactObject },
  };
  return guarded(options.write === undefined ? pino(settings) : pino(settings, { write: options.write }));
}

/** Pino's formatters do not see what a child binds. */
function guarded(logger: PinoLogger): Logger {
  return Object.assign(Object.create(logger), {
    child: (bindings: Record<string, unknown>) => guarded(logger.child(redactObject(bindings))),
  });
}

/** Names of fields whose value never reaches a log, compared without case, `_` and `-`. */
const secretNames =
  /(secret|password|passwd|token|authorization|cookie|signature|apikey|encryptionkey|databaseurl|connectionstring|credential|sealed)/;

/** Names under which messages, answers and profiles travel. */
const contentNames = new Set([
  "text",
  "alttext",
  "body",
  "rawbody",
  "raw",
  "payload",
  "messages",
  "message",
  "answer",
  "answers",
  "displayname",
  "statusmessage",
  "postbackdata",
  "params",
  "query",
]);

/** Secrets that stand inside a longer text: bearer tokens, passwords in addresses. */
const secretPatterns: [RegExp, string][] = [
  [/\b(Bearer|Basic)\s+[\w.~+/=-]+/gi, "$1 [removed]"],
  [/(\b[a-z][a-z0-9+.-]*:\/\/[^\s:/@]*):[^\s@/]+@/gi, "$1:[removed]@"],
];

const removed = "[removed]";
const deepest = 6;

function redactObject(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, redactField(name, value, 0)]));
}

function redactField(name: string, value: unknown, depth: number): unknown {
  const plainName = name.toLowerCase().replaceAll(/[_-]/g, "");
  const isHarmless = value === undefined || value === null || typeof value === "boolean" || typeof value === "number";
  if (isHarmless) return value;
  return secretNames.test(plainName) || contentNames.has(plainName) ? removed : redactValue(value, depth);
}

function redactValue(value: unknown, depth: number): unknown {
  if (typeof value === "string") return redactText(value);
  if (typeof value !== "object" || value === null || value instanceof Date) return value;
  if (value instanceof Error) return serializeError(value);
  if (depth >= deepest) return "[deep]";
  if (Array.isArray(value)) return value.map((item) => redactValue(item, depth + 1));
  const entries = Object.entries(value).map(([name, inner]) => [name, redactField(name, inner, depth + 1)]);
  return Object.fromEntries(entries);
}

function redactText(text: string): string {
  return secretPatterns.reduce((safe, [pattern, replacement]) => safe.replace(pattern, replacement), text);
}

/**
 * Name, code, message and stack, of the causes as well. Drizzle puts a statement's values into its message, and they may
 * be what somebody wrote, so its message is cut there.
 */
function serializeError(error: unknown): unknown {
  if (!(error instanceof Error)) return redactValue(error, 0);
  const message = redactText(error.message.replace(/\nparams: [\s\S]*$/, ""));
  return {
    name: error.name,
    ...("code" in error && { code: error.code }),
    message,
    stack: error.stack === undefined ? undefined : redactText(stackOnly(error.stack)),
    ...(error.cause !== undefined && { cause: serializeError(error.cause) }),
  };
}

/** The frames alone: the first lines of a stack repeat the message. */
function stackOnly(stack: string): string {
  const frames = stack.split("\n").filter((line) => /^\s+at /.test(line));
  return frames.map((line) => line.trim()).join("\n");
}
