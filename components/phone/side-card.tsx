import type { ReactNode } from "react";

/** A small card beside the phone. */
export function SideCard({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title} className="rounded-lg border border-border bg-surface p-3.5">
      <h2 className="mb-2 text-xs font-medium text-fg-2">{title}</h2>
      {children}
    </section>
  );
}
