import Link from "next/link";
import type { ReactNode } from "react";

export interface Crumb {
  label: string;
  href: string;
}

interface PageHeaderProps {
  title: ReactNode;
  /** The places above this one. */
  crumbs?: readonly Crumb[];
  /** Beside the title: a state. */
  status?: ReactNode;
  /** At the right; the primary action last. */
  actions?: ReactNode;
  /** Before everything, such as the button that opens the navigation on a phone. */
  leading?: ReactNode;
}

/** The bar on top of a page. */
export function PageHeader({ title, crumbs = [], status, actions, leading }: PageHeaderProps) {
  return (
    <header className="flex min-h-13 flex-none items-center gap-3 border-b border-border bg-surface px-6 py-2 max-md:flex-wrap max-md:px-3">
      {leading}
      <div className="flex min-w-0 items-center gap-2">
        {crumbs.map((crumb) => (
          <span key={crumb.href} className="flex min-w-0 items-center gap-2 text-lg text-fg-3 max-md:hidden">
            <Link href={crumb.href} className="truncate hover:text-fg">
              {crumb.label}
            </Link>
            <span aria-hidden>/</span>
          </span>
        ))}
        <h1 className="truncate text-lg font-semibold">{title}</h1>
        {status}
      </div>
      {actions ? <div className="ml-auto flex flex-wrap items-center justify-end gap-2">{actions}</div> : null}
    </header>
  );
}
