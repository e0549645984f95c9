import type { ReactNode } from "react";

interface SectionProps {
  title: string;
  hint?: string;
  children: ReactNode;
}

/** One group of settings under its heading. */
export function Section({ title, hint, children }: SectionProps) {
  return (
    <section className="border-b border-border px-4 py-4 last:border-b-0">
      <h3 className="text-sm font-semibold">{title}</h3>
      {hint ? <p className="mt-0.5 text-xs/[1.6] text-fg-3">{hint}</p> : null}
      <div className="mt-3 flex flex-col gap-4">{children}</div>
    </section>
  );
}
