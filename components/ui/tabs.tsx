"use client";

import { Tabs as Base } from "@base-ui/react/tabs";
import Link from "next/link";
import type { ReactNode } from "react";
import { cx } from "./cx";

export interface TabItem<Value extends string> {
  value: Value;
  label: ReactNode;
  count?: number;
  panel?: ReactNode;
}

interface TabsProps<Value extends string> {
  items: readonly TabItem<Value>[];
  value?: Value;
  defaultValue?: Value;
  onValueChange?: (value: Value) => void;
  "aria-label": string;
  /** Fills a column without padding: the line runs from edge to edge, and each view scrolls by itself. */
  fills?: boolean;
  className?: string;
}

const tabClass =
  "relative inline-flex h-10 items-center gap-1.5 whitespace-nowrap text-sm text-fg-2 hover:text-fg -outline-offset-2 " +
  "data-active:font-medium data-active:text-fg aria-[current=page]:font-medium aria-[current=page]:text-fg " +
  "after:absolute after:inset-x-0 after:-bottom-px after:h-0.5 after:rounded-full data-active:after:bg-accent-fg aria-[current=page]:after:bg-accent-fg " +
  "forced-colors:data-active:after:bg-[Highlight] forced-colors:aria-[current=page]:after:bg-[Highlight]";

/** Views of one thing, side by side. */
export function Tabs<Value extends string>({
  items,
  onValueChange,
  fills,
  className,
  "aria-label": label,
  ...root
}: TabsProps<Value>) {
  return (
    <Base.Root
      {...root}
      defaultValue={root.defaultValue ?? items[0]?.value}
      onValueChange={onValueChange}
      className={cx("flex min-h-0 flex-col", fills && "flex-1", className)}
    >
      <Base.List
        aria-label={label}
        className={cx(
          "flex flex-none overflow-x-auto overflow-y-hidden border-b border-border pb-px",
          fills ? "gap-3.5 px-4" : "gap-5",
        )}
      >
        {items.map((item) => (
          <Base.Tab key={item.value} value={item.value} className={tabClass}>
            <TabText item={item} />
          </Base.Tab>
        ))}
      </Base.List>
      {items.map((item) =>
        item.panel === undefined ? null : (
          <Base.Panel
            key={item.value}
            value={item.value}
            className={cx("min-h-0 flex-1 pt-4", fills && "relative overflow-y-auto px-4 pb-6 -outline-offset-2")}
          >
            {item.panel}
          </Base.Panel>
        ),
      )}
    </Base.Root>
  );
}

interface TabLinksProps {
  items: readonly { value: string; label: ReactNode; count?: number; href: string }[];
  current: string;
  "aria-label": string;
}

/** Tabs that are pages: links with the look of tabs. */
export function TabLinks({ items, current, "aria-label": label }: TabLinksProps) {
  return (
    <nav
      aria-label={label}
      className="flex flex-none gap-5 overflow-x-auto overflow-y-hidden border-b border-border pb-px"
    >
      {items.map((item) => (
        <Link
          key={item.value}
          href={item.href}
          aria-current={item.value === current ? "page" : undefined}
          className={tabClass}
        >
          <TabText item={item} />
        </Link>
      ))}
    </nav>
  );
}

function TabText({ item }: { item: { label: ReactNode; count?: number } }) {
  return (
    <>
      {item.label}
      {item.count === undefined ? null : <span className="font-normal text-fg-3 tabular-nums">{item.count}</span>}
    </>
  );
}
