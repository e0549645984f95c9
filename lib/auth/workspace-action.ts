import { unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import type { Permission } from "@/lib/access";
import type { Account } from "@/lib/accounts";
import { currentHeaders } from "./current-headers";
import { enterWorkspace, type MemberCtx, type PublicCtx, publicCtx, requireSession } from "./enter-workspace";
import { parseInput, toFailure } from "./failure";
import type { ActionResult } from "./failure-types";
import { requestIdOf } from "./request-id";

/** The context of an action of somebody who is signed in. */
export interface UserCtx extends PublicCtx {
  user: Account;
}

/** Arguments before the input are ignored, so that the same action serves calls, forms (`bind`) and `useActionState`. */
type Inputs<S extends z.ZodType> = [input: z.input<S> | FormData] | [previous: unknown, form: FormData];

/**
 * A server action of a workspace: auth session → membership and permission → zod → `run`. Its first argument is the workspace's
 * slug, its last one the input or a form. Next itself refuses actions from other origins.
 */
export function workspaceAction<S extends z.ZodType, T>(
  spec: { permission: Permission; schema: S },
  run: (ctx: MemberCtx, input: z.output<S>) => Promise<T>,
): (workspace: string, ...inputs: Inputs<S>) => Promise<ActionResult<T>> {
  return (workspace, ...inputs) =>
    answer(async () => {
      const ctx = await enterWorkspace(String(workspace), spec.permission);
      return run(ctx, parseInput(spec.schema, lastInput(inputs)));
    });
}

/** A server action of somebody who is signed in, outside any workspace. */
export function userAction<S extends z.ZodType, T>(
  spec: { schema: S },
  run: (ctx: UserCtx, input: z.output<S>) => Promise<T>,
): (...inputs: Inputs<S>) => Promise<ActionResult<T>> {
  return (...inputs) =>
    answer(async () => {
      const { user } = await requireSession();
      return run({ ...publicCtx(), user }, parseInput(spec.schema, lastInput(inputs)));
    });
}

/** A server action for anybody: signing in, accepting an invitation. */
export function publicAction<S extends z.ZodType, T>(
  spec: { schema: S },
  run: (ctx: PublicCtx, input: z.output<S>) => Promise<T>,
): (...inputs: Inputs<S>) => Promise<ActionResult<T>> {
  return (...inputs) => answer(() => run(publicCtx(), parseInput(spec.schema, lastInput(inputs))));
}

async function answer<T>(work: () => Promise<T>): Promise<ActionResult<T>> {
  try {
    return { ok: true, data: await work() };
  } catch (error) {
    unstable_rethrow(error);
    return { ok: false, error: toFailure(error, requestIdOf(await currentHeaders())) };
  }
}

function lastInput(inputs: unknown[]): unknown {
  const input = inputs.at(-1);
  if (!(input instanceof FormData)) return input;
  // Next adds fields of its own to forms.
  return Object.fromEntries([...input].filter(([name]) => !name.startsWith("$ACTION")));
}
