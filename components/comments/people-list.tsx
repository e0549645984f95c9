"use client";

import { useEffect, useRef } from "react";
import { useTranslations } from "@/components/i18n/client";
import { Avatar } from "@/components/ui/avatar";
import { cx } from "@/components/ui/cx";
import { itemClass, popupClass } from "@/components/ui/popup-styles";
import type { Person } from "@/lib/comments/shared";

interface PeopleListProps {
  id: string;
  options: readonly Person[];
  active: number;
  onChoose: (person: Person) => void;
}

/** Who can be named here. The focus stays in the text: arrows move, Enter takes, Esc leaves. */
export function PeopleList({ id, options, active, onChoose }: PeopleListProps) {
  const t = useTranslations("comments");
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: "nearest" });
  }, [active]);
  return (
    <ul
      ref={list}
      id={id}
      role="listbox"
      aria-label={t("people")}
      className={cx(popupClass, "max-h-44 overflow-y-auto p-1")}
    >
      {options.map((person, index) => (
        <li
          key={person.memberId}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === active}
          data-highlighted={index === active || undefined}
          // Before the text loses its focus, and the caret with it.
          onPointerDown={(event) => {
            event.preventDefault();
            onChoose(person);
          }}
          className={itemClass}
        >
          <Avatar id={person.memberId} name={person.name} size={20} />
          <span className="truncate">{person.name}</span>
        </li>
      ))}
    </ul>
  );
}
