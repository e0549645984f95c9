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
  /** At the right, the primary action last; below 768 px in a bar at the bottom, so pages leave room (`PageBody` does). */
  actions?: ReactNode;
  /** Before everything, such as the button that opens the navigation on a phone. */
  leading?: ReactNode;
}

/** The bar on top of a page. */
export function PageHeader({ title, crumbs = [], status, actions, leading }: PageHeaderProps) {
  return (
    <header className="flex min-h-13 flex-none items-center gap-3 border-b border-border bg-surface px-6 py-2 max-md:px-3">
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
      {actions ? (
        <div className="ml-auto flex items-center justify-end gap-2 max-md:fixed max-md:inset-x-0 max-md:bottom-0 max-md:z-30 max-md:border-t max-md:border-border max-md:bg-surface max-md:p-3 max-md:pb-[max(12px,env(safe-area-inset-bottom))]">
          {actions}
        </div>
      ) : null}
    </header>
  );
}
