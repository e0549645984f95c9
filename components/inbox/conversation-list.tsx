"use client";

import { type KeyboardEvent, useEffect, useRef } from "react";
import { useTranslations } from "@/components/i18n/client";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { ConversationRow } from "./conversation-row";
import type { ListedConversation } from "./inbox-cache";
import { useShownRows } from "./use-shown-rows";

interface ConversationListProps {
  items: readonly ListedConversation[];
  selectedId: string | null;
  hasMore: boolean;
  isLoadingMore: boolean;
  onLoadMore: () => void;
  hrefOf: (conversationId: string) => string;
  onOpen: (conversationId: string) => void;
}

const rowPixels = 87;
/** INB-052: the next page is asked for when this many lines remain. */
const remainingRows = 10;

/** Virtual, so that 100,000 conversations cost what fifty do (INB-053). One line is in the tab order; arrows move. */
export function ConversationList(props: ConversationListProps) {
  const { items, selectedId, hasMore, isLoadingMore, onLoadMore } = props;
  const t = useTranslations("inbox");
  const scroller = useRef<HTMLDivElement>(null);
  const { from, to, scrollTo } = useShownRows(scroller, items.length, rowPixels);
  useEffect(() => {
    if (hasMore && !isLoadingMore && to >= items.length - remainingRows) onLoadMore();
  }, [hasMore, isLoadingMore, to, items.length, onLoadMore]);
  const selectedIndex = items.findIndex((item) => item.id === selectedId);
  const focusRow = (index: number) => {
    if (index < 0 || index >= items.length) return;
    scrollTo(index);
    requestAnimationFrame(() => scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"]`)?.focus());
  };
  return (
    <div ref={scroller} className="min-h-0 flex-1 overflow-y-auto overscroll-contain">
      <ol aria-label={t("list.label")} className="relative" style={{ height: items.length * rowPixels }}>
        {items.slice(from, to).map((item, offset) => {
          const index = from + offset;
          return (
            <li
              key={item.id}
              aria-setsize={hasMore ? -1 : items.length}
              aria-posinset={index + 1}
              className="absolute inset-x-0 border-b border-border"
              style={{ top: index * rowPixels, height: rowPixels }}
            >
              <RowLink
                {...props}
                item={item}
                index={index}
                isInTabOrder={index === Math.max(0, selectedIndex)}
                focusRow={focusRow}
              />
            </li>
          );
        })}
      </ol>
      {hasMore ? (
        <div className="grid place-items-center p-3">
          <Button size="sm" variant="ghost" loading={isLoadingMore} onClick={onLoadMore}>
            {t("list.more")}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

interface RowLinkProps extends Pick<ConversationListProps, "selectedId" | "hrefOf" | "onOpen"> {
  item: ListedConversation;
  index: number;
  isInTabOrder: boolean;
  focusRow: (index: number) => void;
}

function RowLink({ item, index, isInTabOrder, selectedId, hrefOf, onOpen, focusRow }: RowLinkProps) {
  const isSelected = item.id === selectedId;
  const move = (event: KeyboardEvent) => {
    const target = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0 }[event.key];
    if (target === undefined) return;
    event.preventDefault();
    focusRow(target);
  };
  return (
    <a
      href={hrefOf(item.id)}
      data-index={index}
      data-conversation={item.id}
      tabIndex={isInTabOrder ? 0 : -1}
      aria-current={isSelected ? "true" : undefined}
      onKeyDown={move}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        onOpen(item.id);
      }}
      className={cx("block h-full -outline-offset-2", isSelected ? "bg-accent-soft" : "hover:bg-hover")}
    >
      <ConversationRow item={item} isSelected={isSelected} />
    </a>
  );
}
