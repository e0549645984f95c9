import type { ReactNode } from "react";

/** A part of the drawer under a heading. */
export function DrawerSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="border-b border-border px-5 py-4 last:border-b-0 max-md:px-4">
      <h3 className="mb-2.5 text-xs font-medium text-fg-2">{title}</h3>
      {children}
    </section>
  );
}
