"use client";

import { Search, Star } from "lucide-react";
import { type KeyboardEvent, useEffect, useId, useRef } from "react";
import { useTranslations } from "@/components/i18n/client";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import { Input } from "@/components/ui/input";
import { Skeleton } from "@/components/ui/skeleton";
import { isComposing } from "@/components/ui/use-hotkeys";
import type { TemplateItem } from "@/lib/templates/shared";

interface TemplateOptionsProps {
  query: string;
  onQuery: (query: string) => void;
  /** Absent while they are on their way. */
  items: readonly TemplateItem[] | undefined;
  chosenId: string | undefined;
  favourites: readonly string[];
  onChoose: (id: string) => void;
  onToggleFavourite: (id: string) => void;
}

/** The templates that fit the words: arrows move through them while the focus stays in the search. */
export function TemplateOptions(props: TemplateOptionsProps) {
  const { query, onQuery, items, chosenId, favourites, onChoose, onToggleFavourite } = props;
  const t = useTranslations("inbox");
  const listId = useId();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  });
  const step = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by === undefined || isComposing(event.nativeEvent) || !items) return;
    event.preventDefault();
    const at = items.findIndex(({ id }) => id === chosenId);
    const next = items[(at + by + items.length) % items.length];
    if (next) onChoose(next.id);
  };
  return (
    <div className="flex min-h-0 min-w-0 flex-col gap-2">
      <Input
        autoFocus
        role="combobox"
        aria-expanded
        aria-autocomplete="list"
        aria-controls={listId}
        aria-activedescendant={chosenId ? `${listId}-${chosenId}` : undefined}
        aria-label={t("templates.search")}
        placeholder={t("templates.search")}
        value={query}
        leading={<Icon icon={Search} size={14} />}
        onChange={(event) => onQuery(event.target.value)}
        onKeyDown={step}
      />
      <div
        ref={list}
        id={listId}
        role="listbox"
        aria-label={t("templates.list")}
        className="min-h-0 flex-1 overflow-y-auto rounded-md border border-border max-md:max-h-52"
      >
        {items ? null : <Skeleton className="m-2 h-12" />}
        {items?.length === 0 ? <p className="p-3 text-xs text-fg-3">{t("templates.noMatch")}</p> : null}
        {items?.map((item) => (
          <Option
            key={item.id}
            id={`${listId}-${item.id}`}
            item={item}
            isChosen={item.id === chosenId}
            isFavourite={favourites.includes(item.id)}
            onChoose={onChoose}
            onKeyDown={step}
          />
        ))}
      </div>
      {chosenId ? (
        <FavouriteButton isFavourite={favourites.includes(chosenId)} onToggle={() => onToggleFavourite(chosenId)} />
      ) : null}
    </div>
  );
}

interface OptionProps {
  id: string;
  item: TemplateItem;
  isChosen: boolean;
  isFavourite: boolean;
  onChoose: (id: string) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

function Option({ id, item, isChosen, isFavourite, onChoose, onKeyDown }: OptionProps) {
  const t = useTranslations("inbox");
  return (
    <div
      id={id}
      role="option"
      aria-selected={isChosen}
      tabIndex={-1}
      onClick={() => onChoose(item.id)}
      onKeyDown={onKeyDown}
      className={cx(
        "flex cursor-default items-start gap-2 border-b border-border px-3 py-2 last:border-b-0",
        isChosen ? "bg-selected" : "hover:bg-hover",
      )}
    >
      <span className="min-w-0 flex-1">
        <span className="block truncate text-sm font-medium">{item.title}</span>
        <span className="block truncate text-xs text-fg-3">{item.gist ?? item.folder}</span>
      </span>
      {isFavourite ? (
        <Icon icon={Star} size={14} label={t("templates.favourite")} className="mt-0.5 fill-current text-warning-fg" />
      ) : null}
    </div>
  );
}

function FavouriteButton({ isFavourite, onToggle }: { isFavourite: boolean; onToggle: () => void }) {
  const t = useTranslations("inbox");
  return (
    <button
      type="button"
      aria-pressed={isFavourite}
      onClick={onToggle}
      className="flex min-h-6 items-center gap-1.5 self-start rounded-sm px-1 text-xs text-fg-2 hover:text-fg"
    >
      <Icon icon={Star} size={14} className={isFavourite ? "fill-current text-warning-fg" : ""} />
      {t(isFavourite ? "templates.unmark" : "templates.mark")}
    </button>
  );
}
