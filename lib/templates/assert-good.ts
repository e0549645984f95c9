import { AppError } from "@/lib/kernel/errors";
import { checkTemplate } from "./check-template";
import type { TemplateContent } from "./template.schema";

/** Refuses what could not be sent, with the place of each fault. Throws `invalid`. */
export function assertGood(content: Pick<TemplateContent, "args" | "messages">): void {
  const errors = checkTemplate(content).filter((problem) => problem.severity === "error");
  if (errors.length === 0) return;
  const problems = errors.map(({ pointer, code, limit }) => ({
    path: `/messages${pointer}`,
    code,
    message: limit === undefined ? code : `at most ${limit}`,
  }));
  throw new AppError("invalid", "the template cannot be sent as it is", { problems });
}
