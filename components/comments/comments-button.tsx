"use client";

import { AtSign, MessageSquareText } from "lucide-react";
import { useBuilder } from "@/components/builder-store/builder-context";
import { useTranslations } from "@/components/i18n/client";
import { Icon } from "@/components/ui/icon";
import { Tooltip } from "@/components/ui/tooltip";

/** How many threads are open and how many name the reader, for the bar; opens and closes their panel. */
export function CommentsButton() {
  const t = useTranslations("comments");
  const isOpen = useBuilder(({ panel }) => panel === "comments");
  const open = useBuilder(({ discussion }) => sum(discussion?.open));
  const unseen = useBuilder(({ discussion }) => sum(discussion?.unseen));
  const show = useBuilder((state) => state.show);
  const label = t("button", { open, unseen });
  return (
    <Tooltip content={label}>
      <button
        type="button"
        aria-label={label}
        aria-pressed={isOpen}
        onClick={() => show({ panel: isOpen ? null : "comments" })}
        className="flex h-8 min-w-8 flex-none items-center justify-center gap-1 rounded-sm px-2 text-xs font-medium text-fg-2 tabular-nums hover:bg-hover aria-pressed:bg-accent-soft aria-pressed:text-accent-soft-fg pointer-coarse:h-11 forced-colors:aria-pressed:outline-2"
      >
        <Icon icon={MessageSquareText} size={16} />
        {open > 0 ? open : null}
        {unseen > 0 ? (
          <span className="flex h-4.5 items-center rounded-full bg-accent px-1 text-on-accent forced-colors:border">
            <Icon icon={AtSign} size={12} />
            {unseen > 1 ? unseen : null}
          </span>
        ) : null}
      </button>
    </Tooltip>
  );
}

function sum(counts: Readonly<Record<string, number>> | undefined): number {
  return Object.values(counts ?? {}).reduce((total, count) => total + count, 0);
}
