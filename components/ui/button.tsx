"use client";

import Link from "next/link";
import type { ComponentPropsWithRef, MouseEvent, ReactNode } from "react";
import { type ButtonSize, type ButtonVariant, buttonClass } from "./button-styles";
import { Kbd } from "./kbd";
import { Spinner } from "./spinner";

interface OwnProps {
  variant?: ButtonVariant;
  size?: ButtonSize;
  /** Shown before the text. */
  icon?: ReactNode;
  /** Key hint shown after the text, such as `mod+enter`. Showing it does not bind it. */
  keys?: string;
}

export interface ButtonProps extends OwnProps, ComponentPropsWithRef<"button"> {
  /** Keeps focus and width, shows a spinner, ignores presses. */
  loading?: boolean;
}

/** A button: a verb that the person does. Not a submit button unless `type="submit"` says so. */
export function Button(props: ButtonProps) {
  const {
    variant = "secondary",
    size = "md",
    icon,
    keys,
    loading = false,
    className,
    children,
    onClick,
    ...rest
  } = props;
  const ignore = (event: MouseEvent) => event.preventDefault();
  return (
    <button
      type="button"
      {...rest}
      onClick={loading ? ignore : onClick}
      aria-busy={loading || undefined}
      aria-disabled={loading || undefined}
      className={buttonClass(variant, size, className)}
    >
      {loading ? <Spinner /> : icon}
      {children}
      {keys ? <Kbd keys={keys} tone={variant === "primary" ? "on-accent" : "plain"} /> : null}
    </button>
  );
}

export interface ButtonLinkProps extends OwnProps, Omit<ComponentPropsWithRef<typeof Link>, "prefetch"> {}

/** A link that looks like a button. */
export function ButtonLink({
  variant = "secondary",
  size = "md",
  icon,
  keys,
  className,
  children,
  ...rest
}: ButtonLinkProps) {
  return (
    <Link {...rest} className={buttonClass(variant, size, className)}>
      {icon}
      {children}
      {keys ? <Kbd keys={keys} tone={variant === "primary" ? "on-accent" : "plain"} /> : null}
    </Link>
  );
}
