"use client";

import { type FormEvent, useState, useTransition } from "react";
import type { ActionResult, Failure } from "@/lib/auth/shared";

/** A server action that takes a form. */
export type FormAction<T> = (form: FormData) => Promise<ActionResult<T>>;

/** The server was not reached: there is no request to look up. */
const unreached: Failure = { code: "unavailable", requestId: "" };

/**
 * Sends a form to a server action and keeps what was typed when it is refused. Spread `formProps` on the `Form`; `isBusy` stays
 * true after a success, because `onDone` usually leaves the page.
 */
export function useActionForm<T>(action: FormAction<T>, onDone: (data: T) => void) {
  const [failure, setFailure] = useState<Failure>();
  const [isDone, setDone] = useState(false);
  const [isPending, startTransition] = useTransition();
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    startTransition(async () => {
      const result = await action(form).catch(() => ({ ok: false as const, error: unreached }));
      setFailure(result.ok ? undefined : result.error);
      setDone(result.ok);
      if (result.ok) onDone(result.data);
    });
  };
  // Without `post` a form that is sent before hydration would put a password into the address.
  return { failure, isPending, isBusy: isPending || isDone, formProps: { onSubmit, method: "post" as const } };
}

/** Texts for single fields from a failure: `textOf` knows the sentence for a field and a code. */
export function fieldProblems(
  failure: Failure | undefined,
  textOf: (field: string, code: string) => string | undefined,
): Record<string, string> {
  const found = (failure?.problems ?? []).map(({ path, code }) => {
    const field = path.slice(1);
    return [field, textOf(field, code)] as const;
  });
  return Object.fromEntries(found.filter((entry): entry is [string, string] => entry[1] !== undefined));
}
