"use client";

import { AtSign, Globe, PencilLine, Workflow } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "@/components/i18n/client";
import { Avatar, type AvatarPlatform } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { cx } from "@/components/ui/cx";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Icon } from "@/components/ui/icon";
import { UpdatedBy } from "@/components/ui/updated-by";
import type { InteractionOrder, InteractionOrderKey } from "@/lib/interactions/shared";
import { SortLink, sortedAs } from "./sort-link";

/** How the sessions of an interaction stand; `rate` is null before the first. */
type SessionFigures = Record<Exclude<FigureKey, "rate">, number> & { rate: number | null };
type FigureKey = (typeof figureKeys)[number];
const figureKeys = ["active", "paused", "completed", "timeout", "canceled", "total", "rate", "people"] as const;

/** A row of the list as the page gives it to the browser. */
export interface InteractionItem {
  id: string;
  title: string;
  stepCount: number;
  keyword: string | null;
  /** Threads about its steps that name the reader, who has not looked yet. */
  mentions: number;
  versionNumber: number | null;
  channels: { id: string; name: string; badge: AvatarPlatform }[];
  counts: SessionFigures;
  updatedAt: string;
  updatedBy: string | null;
}

interface InteractionTableProps {
  /** `/{workspace}/interactions` */
  base: string;
  rows: readonly InteractionItem[];
  order: InteractionOrder;
  /** What is searched for, which another order keeps. */
  query: string;
  footer?: React.ReactNode;
}

/** The interactions of a workspace; a row opens the live version, its figures its sessions. */
export function InteractionTable({ base, rows, order, query, footer }: InteractionTableProps) {
  const t = useTranslations("builder");
  const sortable = (by: InteractionOrderKey) => ({
    header: (
      <SortLink base={base} query={query} by={by} order={order}>
        {t(`list.column.${by}`)}
      </SortLink>
    ),
    sorted: sortedAs(by, order),
  });
  const columns: Column<InteractionItem>[] = [
    { key: "name", ...sortable("title"), cell: (row) => <Name base={base} row={row} /> },
    { key: "state", header: t("list.column.state"), cell: (row) => <State row={row} /> },
    {
      key: "channels",
      header: t("list.column.channels"),
      cell: (row) => <Channels row={row} />,
      hideOnPhone: true,
      className: "max-xl:hidden",
    },
    ...figureKeys.map((key) => ({
      key,
      ...sortable(key),
      align: "right" as const,
      cell: (row: InteractionItem) => <FigureCell base={base} row={row} figure={key} />,
    })),
    {
      key: "updated",
      ...sortable("updated"),
      cell: (row) => <UpdatedBy at={row.updatedAt} by={row.updatedBy} />,
      className: "max-xl:hidden",
    },
  ];
  return (
    <DataTable
      label={t("list.table")}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      density="roomy"
      footer={footer}
    />
  );
}

function Name({ base, row }: { base: string; row: InteractionItem }) {
  const t = useTranslations("builder");
  const facts = [
    t("list.steps", { count: row.stepCount }),
    row.keyword ? t("list.startsWith", { keyword: row.keyword }) : null,
  ].filter((fact) => fact !== null);
  return (
    <div className={cx("flex items-center gap-3", row.mentions > 0 && "py-2")}>
      <span className="grid size-8 flex-none place-items-center rounded-md bg-accent-soft text-accent-soft-fg">
        <Icon icon={Workflow} />
      </span>
      <div className="min-w-0">
        <Link href={`${base}/${row.id}`} className="block truncate text-sm font-semibold hover:underline">
          {row.title}
        </Link>
        <p className="truncate text-xs text-fg-3">{facts.join("・")}</p>
        {row.mentions > 0 ? (
          <Link
            href={`${base}/${row.id}/edit?panel=comments`}
            className="mt-1 inline-flex min-h-6 items-center gap-1 rounded-xs bg-accent px-1.5 text-2xs font-semibold text-on-accent pointer-coarse:min-h-11 forced-colors:border"
          >
            <Icon icon={AtSign} size={12} />
            {t("list.mentions", { count: row.mentions })}
          </Link>
        ) : null}
      </div>
    </div>
  );
}

function State({ row }: { row: InteractionItem }) {
  const t = useTranslations("builder");
  return row.versionNumber === null ? (
    <Badge icon={<Icon icon={PencilLine} size={12} />}>{t("list.draft")}</Badge>
  ) : (
    <Badge tone="success" icon={<Icon icon={Globe} size={12} />}>
      {t("list.liveVersion", { number: String(row.versionNumber) })}
    </Badge>
  );
}

function Channels({ row }: { row: InteractionItem }) {
  return (
    <ul className="flex gap-1.5">
      {row.channels.map((channel) => (
        <li key={channel.id} title={channel.name} className="flex">
          <Avatar id={channel.id} name={channel.name} square size={24} platform={channel.badge} />
          <span className="sr-only">{channel.name}</span>
        </li>
      ))}
    </ul>
  );
}

/** On a phone the head is not shown, so the figure says what it counts. */
function Figure({ name, value }: { name: string; value: number }) {
  return (
    <>
      <span className="mr-1 text-2xs text-fg-3 md:hidden">{name}</span>
      {value}
    </>
  );
}

/** The number of all sessions leads to them. */
function FigureCell({ base, row, figure }: { base: string; row: InteractionItem; figure: FigureKey }) {
  const t = useTranslations("builder");
  if (figure === "rate") return <Completion rate={row.counts.rate} />;
  const value = <Figure name={t(`list.column.${figure}`)} value={row.counts[figure]} />;
  if (figure !== "total") return value;
  return (
    <Link
      href={`${base}/${row.id}/sessions`}
      className="inline-flex min-h-6 items-center text-accent-fg underline-offset-2 hover:underline pointer-coarse:min-h-11"
    >
      {value}
      <span className="sr-only"> {t("list.sessionsOf", { title: row.title })}</span>
    </Link>
  );
}

function Completion({ rate }: { rate: number | null }) {
  const t = useTranslations("builder");
  const name = <span className="mr-1 text-2xs text-fg-3 md:hidden">{t("list.column.rate")}</span>;
  if (rate === null)
    return (
      <span className="text-fg-3">
        {name}
        {t("list.noVersion")}
      </span>
    );
  return (
    <span className="inline-flex items-center gap-2 whitespace-nowrap">
      <span aria-hidden className="h-1.5 w-12 overflow-hidden rounded-full bg-chip max-2xl:hidden">
        <span className="block h-full rounded-full bg-accent" style={{ width: `${rate * 100}%` }} />
      </span>
      <span>
        {name}
        {(rate * 100).toFixed(1)}%
      </span>
    </span>
  );
}
