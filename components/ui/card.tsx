import type { ReactNode } from "react";
import { cx } from "./cx";

interface CardProps {
  title?: ReactNode;
  /** Beside the title, in small print. */
  hint?: ReactNode;
  actions?: ReactNode;
  /** Without padding, for lists and tables that draw their own. */
  flush?: boolean;
  className?: string;
  children: ReactNode;
}

/** A group of things that belong together. */
export function Card({ title, hint, actions, flush, className, children }: CardProps) {
  return (
    <section className={cx("min-w-0 rounded-lg border border-border bg-surface", className)}>
      {title || actions ? (
        <header className="flex min-h-13 flex-wrap items-center gap-x-2 gap-y-1 border-b border-border px-4 py-2.5">
          <h2 className="text-md font-semibold">{title}</h2>
          {hint ? <span className="text-xs text-fg-3">{hint}</span> : null}
          {actions ? <div className="ml-auto flex items-center gap-2">{actions}</div> : null}
        </header>
      ) : null}
      <div className={flush ? "" : "p-4"}>{children}</div>
    </section>
  );
}
