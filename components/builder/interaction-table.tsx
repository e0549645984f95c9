"use client";

import { Globe, PencilLine, Workflow } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "@/components/i18n/client";
import { Avatar, type AvatarPlatform } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Icon } from "@/components/ui/icon";
import { Time } from "@/components/ui/time";

/** A row of the list as the page gives it to the browser. */
export interface InteractionItem {
  id: string;
  title: string;
  stepCount: number;
  keyword: string | null;
  versionNumber: number | null;
  channels: { id: string; name: string; badge: AvatarPlatform }[];
  running: number;
  started: number;
  completionRate: number | null;
  updatedAt: string;
  updatedBy: string | null;
}

interface InteractionTableProps {
  /** `/{workspace}/interactions` */
  base: string;
  rows: readonly InteractionItem[];
  footer?: React.ReactNode;
}

/** The interactions of a workspace; a row opens the live version. */
export function InteractionTable({ base, rows, footer }: InteractionTableProps) {
  const t = useTranslations("builder");
  const columns: Column<InteractionItem>[] = [
    { key: "name", header: t("list.column.name"), cell: (row) => <Name base={base} row={row} /> },
    { key: "state", header: t("list.column.state"), cell: (row) => <State row={row} /> },
    { key: "version", header: t("list.column.version"), cell: (row) => <VersionNumber row={row} /> },
    { key: "channels", header: t("list.column.channels"), cell: (row) => <Channels row={row} />, hideOnPhone: true },
    {
      key: "running",
      header: t("list.column.running"),
      align: "right",
      cell: (row) => <Figure name={t("list.column.running")} value={row.running} />,
    },
    {
      key: "started",
      header: t("list.column.sessions"),
      align: "right",
      cell: (row) => <Figure name={t("list.column.sessions")} value={row.started} />,
    },
    { key: "completion", header: t("list.column.completion"), align: "right", cell: (row) => <Completion row={row} /> },
    { key: "updated", header: t("list.column.updated"), cell: (row) => <Updated row={row} /> },
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
    <div className="flex items-center gap-3">
      <span className="grid size-8 flex-none place-items-center rounded-md bg-accent-soft text-accent-soft-fg">
        <Icon icon={Workflow} />
      </span>
      <div className="min-w-0">
        <Link href={`${base}/${row.id}`} className="block truncate text-sm font-semibold hover:underline">
          {row.title}
        </Link>
        <p className="truncate text-xs text-fg-3">{facts.join("・")}</p>
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
      {t("list.live")}
    </Badge>
  );
}

function VersionNumber({ row }: { row: InteractionItem }) {
  const t = useTranslations("builder");
  const number = row.versionNumber;
  return <>{number === null ? t("list.noVersion") : t("list.version", { number: String(number) })}</>;
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

function Completion({ row }: { row: InteractionItem }) {
  const t = useTranslations("builder");
  if (row.completionRate === null) return <span className="text-fg-3">{t("list.noVersion")}</span>;
  const percent = row.completionRate * 100;
  return (
    <span className="inline-flex items-center gap-2">
      <span aria-hidden className="h-1.5 w-14 overflow-hidden rounded-full bg-chip max-md:hidden">
        <span className="block h-full rounded-full bg-accent" style={{ width: `${percent}%` }} />
      </span>
      <Figure name={t("list.column.completion")} value={Math.round(percent * 10) / 10} />%
    </span>
  );
}

function Updated({ row }: { row: InteractionItem }) {
  return (
    <div className="text-xs">
      {row.updatedBy ? <p className="truncate">{row.updatedBy}</p> : null}
      <Time value={row.updatedAt} className="text-fg-3" />
    </div>
  );
}
