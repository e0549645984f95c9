"use client";

import { Button } from "@/components/ui/button";
import type { FormAction } from "@/components/ui/use-action-form";
import { goTo } from "./go-to";

/** Ends the auth session of this browser. */
export function SignOutButton({ action, label }: { action: FormAction<{ next: string }>; label: string }) {
  const leave = async () => {
    await action(new FormData());
    goTo("/sign-in");
  };
  return <Button onClick={leave}>{label}</Button>;
}
