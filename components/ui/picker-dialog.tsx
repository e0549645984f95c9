"use client";

import { Dialog } from "@base-ui/react/dialog";
import { Command } from "cmdk";
import { Search } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useTranslations } from "@/components/i18n/client";
import { Icon } from "./icon";
import { VisuallyHidden } from "./visually-hidden";

export interface PickerItem {
  id: string;
  label: ReactNode;
  /** At the right: an id, a kind. */
  hint?: string;
  /** Below the label: where it was found, or why it cannot be chosen. */
  context?: ReactNode;
  /** Words to find it by, besides its id. */
  words?: string;
  isDisabled?: boolean;
}

interface PickerDialogProps {
  title: string;
  /** Those that answer the words; given words, the owner chooses them. */
  items: readonly PickerItem[];
  words?: string;
  onWordsChange?: (words: string) => void;
  placeholder?: string;
  /** Instead of lines, when there are none. */
  empty?: ReactNode;
  onPick: (id: string) => void;
  onClose: () => void;
}

/** A list to search and to choose from by keys, over everything else. Esc closes it and gives the focus back. */
export function PickerDialog({ title, items, empty, onPick, onClose, ...search }: PickerDialogProps) {
  const [words, setWords] = useState("");
  const t = useTranslations("ui.picker");
  const isOwned = search.onWordsChange !== undefined;
  return (
    <Dialog.Root open onOpenChange={onClose}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-50 bg-scrim" />
        <Dialog.Popup className="fixed inset-x-4 top-[10dvh] z-50 mx-auto max-w-150 overflow-hidden rounded-lg border border-border bg-surface-raised shadow-dialog outline-none">
          <Dialog.Title className="sr-only">{title}</Dialog.Title>
          <Command label={title} shouldFilter={!isOwned} loop>
            <div className="flex items-center gap-2.5 border-b border-border px-4 text-fg-3">
              <Icon icon={Search} />
              <Command.Input
                value={search.words ?? words}
                onValueChange={search.onWordsChange ?? setWords}
                placeholder={search.placeholder ?? title}
                className="h-12 min-w-0 flex-1 bg-transparent text-md text-fg outline-none max-md:text-lg"
              />
            </div>
            <Command.List label={title} className="max-h-[min(460px,60dvh)] scroll-py-2 overflow-y-auto p-1.5">
              <Command.Empty className="px-3 py-8 text-center text-sm text-fg-2">{empty ?? t("empty")}</Command.Empty>
              {items.map((item) => (
                <Line key={item.id} item={item} onPick={onPick} />
              ))}
            </Command.List>
            <VisuallyHidden>
              <span aria-live="polite">{t("count", { count: items.length })}</span>
            </VisuallyHidden>
          </Command>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Line({ item, onPick }: { item: PickerItem; onPick: (id: string) => void }) {
  return (
    <Command.Item
      value={item.id}
      keywords={item.words === undefined ? [] : [item.words]}
      disabled={item.isDisabled}
      onSelect={() => onPick(item.id)}
      className="flex min-h-9 cursor-default items-center gap-3 rounded-sm px-2.5 py-1 text-sm text-fg select-none data-[selected=true]:bg-accent-soft data-[selected=true]:text-accent-soft-fg data-[disabled=true]:text-fg-disabled pointer-coarse:min-h-11 forced-colors:data-[selected=true]:bg-[Highlight]"
    >
      <span className="min-w-0 flex-1">
        <span className="block truncate">{item.label}</span>
        {item.context ? <span className="block truncate text-xs text-fg-2">{item.context}</span> : null}
      </span>
      {item.hint ? <span className="flex-none font-mono text-2xs text-fg-2">{item.hint}</span> : null}
    </Command.Item>
  );
}
