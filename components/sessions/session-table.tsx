"use client";

import type { KeyboardEvent, MouseEvent, ReactNode } from "react";
import { useTranslations } from "@/components/i18n/client";
import { Avatar } from "@/components/ui/avatar";
import { Checkbox } from "@/components/ui/checkbox";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Time } from "@/components/ui/time";
import type { SessionItem } from "@/lib/sessions/shared";
import { useSessions } from "./sessions-context";
import { StatusBadge } from "./status-badge";
import { usePersonName } from "./use-person-name";
import type { Selection } from "./use-selection";

interface SessionTableProps {
  items: readonly SessionItem[];
  /** Left out for those who may do nothing with a selection. */
  selection?: Selection;
  hasChannels: boolean;
  footer: ReactNode;
}

/** One line per session. Arrow keys go from line to line, X chooses one, Shift with the arrows chooses on the way. */
export function SessionTable({ items, selection, hasChannels, footer }: SessionTableProps) {
  const t = useTranslations("sessions");
  const { location } = useSessions();
  const columns: Column<SessionItem>[] = [
    ...(selection ? [selectColumn(selection, items.length, t("selection.all"))] : []),
    { key: "person", header: t("column.person"), cell: (item) => <Person item={item} /> },
    { key: "status", header: t("column.status"), cell: (item) => <StatusBadge status={item.status} /> },
    {
      key: "version",
      header: t("column.version"),
      cell: (item) => t("row.version", { number: String(item.versionNumber) }),
    },
    { key: "step", header: t("column.step"), cell: (item) => <Step title={item.stepTitle} /> },
    {
      key: "answers",
      header: t("column.answers"),
      align: "right",
      cell: (item) => (
        <span className="whitespace-nowrap">
          <span className="mr-1 text-2xs text-fg-3 md:hidden">{t("column.answers")}</span>
          {t("row.answers", { count: item.answerCount })}
        </span>
      ),
    },
    ...(hasChannels
      ? [{ key: "channel", header: t("column.channel"), cell: (item: SessionItem) => item.channel.name }]
      : []),
    {
      key: "started",
      header: t("column.started"),
      cell: (item) => <Time value={item.createdAt} format="dateTime" />,
      hideOnPhone: true,
      className: "whitespace-nowrap max-xl:hidden",
    },
    {
      key: "updated",
      header: t("column.updated"),
      cell: (item) => <Time value={item.updatedAt} format="dateTime" className="max-md:text-fg-3" />,
      className: "whitespace-nowrap",
    },
  ];
  return (
    // The keys belong to the links inside; the table itself is never focused.
    <div onKeyDown={(event) => moveOrChoose(event, selection)} role="presentation">
      <DataTable
        label={t("table")}
        columns={columns}
        rows={items}
        rowKey={(item) => item.id}
        isSelected={(item) => item.id === location.sessionId || (selection?.selected.has(item.id) ?? false)}
        footer={footer}
      />
    </div>
  );
}

function selectColumn(selection: Selection, count: number, label: string): Column<SessionItem> {
  const chosen = selection.selected.size;
  return {
    key: "select",
    header: (
      <span className="flex">
        <Checkbox
          aria-label={label}
          checked={chosen === count}
          indeterminate={chosen > 0 && chosen < count}
          onCheckedChange={selection.toggleAll}
        />
      </span>
    ),
    cell: (item) => <SelectCell item={item} selection={selection} />,
    className: "w-0 max-md:w-auto!",
  };
}

function SelectCell({ item, selection }: { item: SessionItem; selection: Selection }) {
  const t = useTranslations("sessions");
  const name = usePersonName()(item.person);
  const press = (event: MouseEvent) => {
    if (!event.shiftKey) return;
    event.preventDefault();
    selection.toggle(item.id, true);
  };
  return (
    <span className="flex" onClickCapture={press} role="presentation">
      <Checkbox
        aria-label={t("row.select", { name })}
        checked={selection.selected.has(item.id)}
        onCheckedChange={() => selection.toggle(item.id)}
      />
    </span>
  );
}

function Person({ item }: { item: SessionItem }) {
  const { location } = useSessions();
  const name = usePersonName()(item.person);
  const open = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    location.open(item.id);
  };
  return (
    <span className="flex min-w-0 items-center gap-2.5">
      <Avatar id={item.person.contactId} name={name} imageUrl={item.person.pictureUrl} size={28} />
      <a
        href={location.hrefOf(item.id)}
        data-session={item.id}
        onClick={open}
        className="truncate text-sm leading-6 font-medium hover:underline"
      >
        {name}
      </a>
    </span>
  );
}

function Step({ title }: { title: string | null }) {
  const t = useTranslations("sessions");
  return title ? (
    <span className="line-clamp-1">{title}</span>
  ) : (
    <span className="text-fg-3 max-md:hidden">{t("row.noStep")}</span>
  );
}

function moveOrChoose(event: KeyboardEvent<HTMLElement>, selection: Selection | undefined): void {
  const current = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>("[data-session]") : null;
  const id = current?.dataset.session;
  if (!current || !id || event.nativeEvent.isComposing) return;
  if (event.key === "x" && !event.metaKey && !event.ctrlKey) return void selection?.toggle(id);
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (step === 0) return;
  event.preventDefault();
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-session]")];
  const next = links[links.indexOf(current) + step];
  if (!next) return;
  if (event.shiftKey && !selection?.selected.has(id)) selection?.toggle(id);
  next.focus();
  if (event.shiftKey && next.dataset.session) selection?.toggle(next.dataset.session, true);
}
