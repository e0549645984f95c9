"use client";

import { Combobox } from "@base-ui/react/combobox";
import { Check, ChevronDown, Plus, Search } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "@/components/i18n/client";
import { cx } from "./cx";
import { Icon } from "./icon";
import { inputClass, inputSizes } from "./input-styles";
import { itemClass, popupClass } from "./popup-styles";
import type { SelectOption } from "./select";

interface SearchSelectProps {
  options: readonly SelectOption<string>[];
  value: string;
  onValueChange: (value: string) => void;
  placeholder?: string;
  /** Last in the list, whatever was searched for: makes what is not there yet. */
  action?: { label: string; run: (query: string) => void };
  disabled?: boolean;
  isWarning?: boolean;
  "aria-label"?: string;
  "data-pointer"?: string | undefined;
}

const made = "\u0000action";

/** One of many: a select whose list can be searched. */
export function SearchSelect({ options, value, onValueChange, action, ...look }: SearchSelectProps) {
  const t = useTranslations("ui");
  const [query, setQuery] = useState("");
  const items = action ? [...options, { value: made, label: action.label }] : [...options];
  const chosen = options.find((option) => option.value === value) ?? null;
  const choose = (item: SelectOption<string> | null) => {
    if (item?.value === made) action?.run(query);
    else if (item) onValueChange(item.value);
  };
  return (
    <Combobox.Root
      items={items}
      value={chosen}
      onValueChange={choose}
      onInputValueChange={setQuery}
      filter={fits}
      itemToStringLabel={({ label }) => label}
      isItemEqualToValue={(one, other) => one.value === other.value}
      disabled={look.disabled}
      autoHighlight
    >
      <Combobox.Trigger
        aria-label={look["aria-label"]}
        data-pointer={look["data-pointer"]}
        className={cx(
          inputClass,
          inputSizes.md,
          "inline-flex items-center justify-between gap-2 text-left",
          look.isWarning && "border-warning",
        )}
      >
        {chosen?.icon}
        <span className={cx("min-w-0 flex-1 truncate", !chosen && "text-fg-3")}>
          {chosen?.label ?? look.placeholder}
        </span>
        <Icon icon={ChevronDown} size={14} className="text-fg-3" />
      </Combobox.Trigger>
      <Combobox.Portal>
        <Combobox.Positioner sideOffset={4} align="start" className="z-50">
          <Combobox.Popup
            aria-label={look["aria-label"] ?? t("search")}
            className={cx(popupClass, "flex max-h-80 w-(--anchor-width) min-w-56 flex-col")}
          >
            <span className="relative flex items-center border-b border-border">
              <Icon icon={Search} size={14} className="pointer-events-none absolute left-3 text-fg-3" />
              <Combobox.Input
                placeholder={t("search")}
                aria-label={t("search")}
                className="h-9 w-full bg-transparent pr-3 pl-8.5 text-sm outline-none max-md:text-lg"
              />
            </span>
            <Combobox.List className="min-h-0 overflow-y-auto p-1">
              {(item: SelectOption<string>) => <Item key={item.value} item={item} />}
            </Combobox.List>
          </Combobox.Popup>
        </Combobox.Positioner>
      </Combobox.Portal>
    </Combobox.Root>
  );
}

function Item({ item }: { item: SelectOption<string> }) {
  const isAction = item.value === made;
  return (
    <Combobox.Item value={item} disabled={item.disabled} className={cx(itemClass, isAction && "text-accent-fg")}>
      {isAction ? <Icon icon={Plus} size={14} /> : item.icon}
      <span className="min-w-0 flex-1 truncate">{item.label}</span>
      {item.hint ? <span className="max-w-1/2 truncate font-mono text-2xs text-fg-3">{item.hint}</span> : null}
      <Combobox.ItemIndicator className="text-accent-fg">
        <Icon icon={Check} size={14} />
      </Combobox.ItemIndicator>
    </Combobox.Item>
  );
}

/** Case and full or half width make no difference. */
function fits(item: SelectOption<string>, query: string): boolean {
  const wanted = folded(query);
  return item.value === made || folded(item.label).includes(wanted) || folded(item.hint ?? item.value).includes(wanted);
}

function folded(text: string): string {
  return text.normalize("NFKC").trim().toLowerCase();
}
