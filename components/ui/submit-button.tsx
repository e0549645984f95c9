"use client";

import { useFormStatus } from "react-dom";
import { Button, type ButtonProps } from "./button";

/** Sends the form around it; busy while its action runs. */
export function SubmitButton({ variant = "primary", loading = false, ...rest }: Omit<ButtonProps, "type">) {
  const { pending } = useFormStatus();
  return <Button {...rest} type="submit" variant={variant} loading={pending || loading} />;
}
