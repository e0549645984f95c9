import { readLayout } from "@/lib/builder/shared";
import type { Definition } from "@/lib/engine";
import type { Ctx } from "@/lib/kernel/context";
import { splitMuted } from "@/lib/problems/shared";
import { checkForWorkspace } from "./check-for-workspace";
import type { AcceptedProblem } from "./publish-version";

interface Draft {
  interactionId: string;
  definition: Definition;
  layout?: unknown;
  /** What new sessions get now. */
  live: Definition | undefined;
}

/** The warnings that go out with a definition; muted ones bring their reason along and need no second look (PRB-3). */
export async function acceptedWarnings(ctx: Ctx, { layout, ...checked }: Draft): Promise<AcceptedProblem[]> {
  const { open, muted } = splitMuted(await checkForWorkspace(ctx, checked), readLayout(layout).mutes);
  const quiet = muted.flatMap(({ mute, problem }): AcceptedProblem[] =>
    problem ? [{ code: problem.code, path: problem.path, reason: mute.reason }] : [],
  );
  const seen = open.filter(({ severity }) => severity === "warning");
  return [...seen.map(({ code, path }): AcceptedProblem => ({ code, path })), ...quiet];
}
