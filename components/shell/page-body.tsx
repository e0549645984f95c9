import type { ReactNode } from "react";

const widths = { full: "", form: "mx-auto max-w-180" };

/** The part of a page that scrolls, below the top bar. */
export function PageBody({ width = "full", children }: { width?: keyof typeof widths; children: ReactNode }) {
  return (
    <div className="relative min-h-0 flex-1 overflow-y-auto p-6 max-md:scroll-pb-20 max-md:p-4 max-md:pb-20">
      <div className={widths[width]}>{children}</div>
    </div>
  );
}
