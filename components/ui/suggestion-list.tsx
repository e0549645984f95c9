"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { cx } from "./cx";
import { itemClass, popupClass } from "./popup-styles";

interface SuggestionListProps<Option> {
  /** The text names it as what it controls, and `<id>-<index>` as what is active. */
  id: string;
  label: string;
  options: readonly Option[];
  active: number;
  keyOf: (option: Option) => string;
  onChoose: (option: Option) => void;
  className?: string;
  /** How an option looks. */
  children: (option: Option) => ReactNode;
}

/** What may be put into a text at its caret. The focus stays in the text: arrows move, Enter takes, Esc leaves. */
export function SuggestionList<Option>(props: SuggestionListProps<Option>) {
  const { id, label, options, active, keyOf, onChoose, className, children } = props;
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: "nearest" });
  }, [active]);
  return (
    <ul
      ref={list}
      id={id}
      role="listbox"
      aria-label={label}
      className={cx(popupClass, "overflow-y-auto p-1", className)}
    >
      {options.map((option, index) => (
        <li
          key={keyOf(option)}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === active}
          data-highlighted={index === active || undefined}
          // Before the text loses its focus, and the caret with it.
          onPointerDown={(event) => {
            event.preventDefault();
            onChoose(option);
          }}
          className={itemClass}
        >
          {children(option)}
        </li>
      ))}
    </ul>
  );
}
