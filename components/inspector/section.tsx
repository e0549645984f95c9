"use client";

import { Plus } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "@/components/i18n/client";
import { Icon } from "@/components/ui/icon";
import { Menu } from "@/components/ui/menu";

interface SectionProps {
  title: string;
  /** Beside the title, quietly. */
  hint?: string;
  pointer?: string;
  /** Entries of the menu that adds one. */
  add?: ReactNode;
  children: ReactNode;
}

/** A part of a tab: its name, what it is about, and a menu that adds something to it. */
export function Section({ title, hint, pointer, add, children }: SectionProps) {
  const t = useTranslations("inspector.list");
  return (
    <section aria-label={title} data-pointer={pointer} className="flex flex-col gap-2">
      <div className="flex min-h-6 items-baseline gap-2">
        <h3 className="flex-none text-xs font-medium text-fg-2">{title}</h3>
        {hint ? <p className="min-w-0 text-xs text-fg-3">{hint}</p> : null}
        {add ? (
          <span className="ml-auto flex-none">
            <Menu
              align="end"
              trigger={
                <button
                  type="button"
                  aria-label={t("addTo", { title })}
                  className="inline-flex min-h-6 items-center gap-1 rounded-sm px-1 text-xs font-medium text-accent-fg hover:bg-hover pointer-coarse:min-h-11"
                >
                  <Icon icon={Plus} size={12} />
                  {t("add")}
                </button>
              }
            >
              {add}
            </Menu>
          </span>
        ) : null}
      </div>
      {children}
    </section>
  );
}
