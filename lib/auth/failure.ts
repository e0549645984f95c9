import { z } from "zod";
import { AppError, type Problem } from "@/lib/kernel/errors";
import { type Logger, log } from "@/lib/kernel/log";
import type { Failure } from "./failure-types";

/** The one table from what was thrown to what is told. What nobody expected is logged with the request's id and told as `internal`. */
export function toFailure(error: unknown, requestId: string, logger: Pick<Logger, "error"> = log()): Failure {
  if (error instanceof AppError) return fromAppError(error, requestId);
  logger.error({ requestId, err: error }, "unexpected failure");
  return { code: "internal", requestId };
}

/** Parses what came from outside. Throws `invalid` with one problem for each thing that is wrong. */
export function parseInput<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new AppError("invalid", "input does not fit its schema", { problems: parsed.error.issues.map(toProblem) });
}

function toProblem(issue: z.core.$ZodIssue): Problem {
  const path = issue.path.map((part) => `/${String(part).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
  return { path, code: issue.code, message: issue.message };
}

function fromAppError(error: AppError, requestId: string): Failure {
  const { problems, reason, retryAt } = error.details;
  return {
    code: error.code,
    requestId,
    ...(problems && { problems }),
    ...(reason !== undefined && { reason }),
    ...(typeof retryAt === "string" && { retryAt }),
  };
}
