"use client";

import { Menu as Base } from "@base-ui/react/menu";
import { Check } from "lucide-react";
import Link from "next/link";
import type { ReactElement, ReactNode } from "react";
import { cx } from "./cx";
import { Icon } from "./icon";
import { Kbd } from "./kbd";
import { itemClass, popupClass } from "./popup-styles";

interface MenuProps {
  /** The button that opens it. */
  trigger: ReactElement;
  side?: "top" | "right" | "bottom" | "left";
  align?: "start" | "center" | "end";
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  className?: string;
  children: ReactNode;
}

/** A list of actions behind a button. */
export function Menu({
  trigger,
  side = "bottom",
  align = "start",
  open,
  onOpenChange,
  className,
  children,
}: MenuProps) {
  return (
    <Base.Root open={open} onOpenChange={onOpenChange} modal={false}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner side={side} align={align} sideOffset={4} className="z-50">
          <Base.Popup className={cx(popupClass, "max-h-(--available-height) min-w-48 overflow-y-auto p-1", className)}>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

interface ItemProps {
  icon?: ReactNode;
  keys?: string;
  /** At the far right: a count, a mark. */
  aside?: ReactNode;
  children: ReactNode;
}

/** One action of a menu. */
export function MenuItem({
  icon,
  keys,
  aside,
  danger,
  disabled,
  onSelect,
  children,
}: ItemProps & { danger?: boolean; disabled?: boolean; onSelect: () => void }) {
  return (
    <Base.Item onClick={onSelect} disabled={disabled} className={cx(itemClass, danger && "text-danger-fg")}>
      <Content icon={icon} keys={keys} aside={aside}>
        {children}
      </Content>
    </Base.Item>
  );
}

/** A menu entry that goes somewhere. */
export function MenuLink({
  href,
  icon,
  keys,
  aside,
  current,
  children,
}: ItemProps & { href: string; current?: boolean }) {
  return (
    <Base.LinkItem
      render={<Link href={href} aria-current={current ? "page" : undefined} />}
      closeOnClick
      className={itemClass}
    >
      <Content icon={icon} keys={keys} aside={aside}>
        {children}
      </Content>
    </Base.LinkItem>
  );
}

interface MenuChoicesProps<Value extends string> {
  label: string;
  value: Value;
  options: readonly { value: Value; label: string; icon?: ReactNode; lang?: string }[];
  onValueChange: (value: Value) => void;
}

/** One of a few inside a menu: a language, a theme. */
export function MenuChoices<Value extends string>({ label, value, options, onValueChange }: MenuChoicesProps<Value>) {
  return (
    <Base.Group>
      <Base.GroupLabel className="px-2.5 pt-2 pb-1 text-2xs text-fg-3">{label}</Base.GroupLabel>
      <Base.RadioGroup value={value} onValueChange={onValueChange}>
        {options.map((option) => (
          <Base.RadioItem key={option.value} value={option.value} className={itemClass} lang={option.lang}>
            {option.icon}
            <span className="flex-1">{option.label}</span>
            <Base.RadioItemIndicator className="text-accent-fg">
              <Icon icon={Check} size={14} />
            </Base.RadioItemIndicator>
          </Base.RadioItem>
        ))}
      </Base.RadioGroup>
    </Base.Group>
  );
}

export function MenuSeparator() {
  return <Base.Separator className="mx-1 my-1 h-px bg-border" />;
}

function Content({ icon, keys, aside, children }: ItemProps) {
  return (
    <>
      {icon}
      <span className="min-w-0 flex-1 truncate">{children}</span>
      {aside}
      {keys ? <Kbd keys={keys} /> : null}
    </>
  );
}
