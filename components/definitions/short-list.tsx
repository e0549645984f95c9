"use client";

import { type ReactNode, useState } from "react";
import { useTranslations } from "@/components/i18n/client";
import { Button } from "@/components/ui/button";

const shownAtFirst = 6;

/** A list that begins short: what is further down comes when somebody asks. */
export function ShortList({ items }: { items: readonly { key: string; content: ReactNode }[] }) {
  const t = useTranslations("definitions.problems");
  const [isOpen, setOpen] = useState(false);
  const rest = items.length - shownAtFirst;
  const shown = isOpen ? items : items.slice(0, shownAtFirst);
  return (
    <>
      <ul className="divide-y divide-border">
        {shown.map(({ key, content }) => (
          <li key={key} className="py-2.5">
            {content}
          </li>
        ))}
      </ul>
      {rest > 0 ? (
        <Button size="sm" variant="ghost" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? t("less") : t("more", { count: rest })}
        </Button>
      ) : null}
    </>
  );
}
