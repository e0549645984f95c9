import type { ReactNode } from "react";

interface EmptyStateProps {
  title: ReactNode;
  /** `h1` where it is all that the page has. */
  heading?: "h1" | "h2";
  /** One sentence of purpose. */
  children?: ReactNode;
  icon?: ReactNode;
  /** The primary way on. */
  action?: ReactNode;
  /** A quiet second way: learn, import. */
  secondary?: ReactNode;
  /** A real preview of what will be here. */
  preview?: ReactNode;
}

/** Nothing here yet: what this is, and the way to the first one. */
export function EmptyState({
  title,
  heading: Heading = "h2",
  children,
  icon,
  action,
  secondary,
  preview,
}: EmptyStateProps) {
  return (
    <div className="mx-auto flex max-w-120 flex-col items-center gap-3 px-6 py-12 text-center">
      {preview}
      {icon ? (
        <span className="grid size-10 place-items-center rounded-md bg-accent-soft text-accent-soft-fg">{icon}</span>
      ) : null}
      <Heading className="text-lg font-semibold">{title}</Heading>
      {children ? <p className="text-sm leading-[1.7] text-fg-2">{children}</p> : null}
      {action || secondary ? (
        <div className="mt-2 flex flex-wrap items-center justify-center gap-2">
          {action}
          {secondary}
        </div>
      ) : null}
    </div>
  );
}
