"use client";

import { Smartphone } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "@/components/i18n/client";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Icon } from "@/components/ui/icon";
import { Time } from "@/components/ui/time";
import type { ChannelItem } from "./channel-data";
import { HealthBadge } from "./health-badge";
import { useErrorText } from "./use-error-text";

interface ChannelTableProps {
  /** `/{workspace}/channels` */
  base: string;
  rows: readonly ChannelItem[];
  /** Whether the person may play on the sandbox phone. */
  canPlay: boolean;
}

/** The channels of a workspace with the mark of their health. */
export function ChannelTable({ base, rows, canPlay }: ChannelTableProps) {
  const t = useTranslations("channels");
  const columns: Column<ChannelItem>[] = [
    { key: "name", header: t("column.name"), cell: (row) => <Name base={base} row={row} /> },
    { key: "state", header: t("column.state"), cell: (row) => <State row={row} /> },
    { key: "event", header: t("column.lastEvent"), cell: (row) => <Moment at={row.lastEventAt} /> },
    {
      key: "actions",
      header: <span className="sr-only">{t("column.actions")}</span>,
      align: "right",
      cell: (row) => <Actions base={base} row={row} canPlay={canPlay} />,
    },
  ];
  return <DataTable label={t("title")} columns={columns} rows={rows} rowKey={(row) => row.id} density="roomy" />;
}

function Name({ base, row }: { base: string; row: ChannelItem }) {
  const t = useTranslations("channels");
  const ui = useTranslations("ui.platform");
  return (
    <div className="flex items-center gap-3">
      <Avatar id={row.id} name={row.name} imageUrl={row.pictureUrl} square size={36} platform={row.badge} />
      <div className="min-w-0">
        <Link href={`${base}/${row.id}/settings`} className="block truncate text-sm font-semibold hover:underline">
          {row.name}
        </Link>
        <p className="flex items-center gap-1.5 truncate text-xs text-fg-3">
          {row.basicId ?? ui(row.badge)}
          {row.isSandbox ? <Badge outlined>{t("sandbox")}</Badge> : null}
        </p>
      </div>
    </div>
  );
}

function State({ row }: { row: ChannelItem }) {
  const errorText = useErrorText();
  const isBad = row.state === "warning" || row.state === "failing";
  return (
    <div>
      <HealthBadge state={row.state} />
      {isBad && row.errorCode ? (
        <p className="mt-1 line-clamp-2 max-w-90 text-xs text-fg-2">{errorText(row.errorCode)}</p>
      ) : null}
    </div>
  );
}

function Moment({ at }: { at: string | null }) {
  const t = useTranslations("channels");
  return (
    <span className="text-xs text-fg-2">
      <span className="mr-1 text-2xs text-fg-3 md:hidden">{t("column.lastEvent")}</span>
      {at ? <Time value={at} /> : t("never")}
    </span>
  );
}

function Actions({ base, row, canPlay }: { base: string; row: ChannelItem; canPlay: boolean }) {
  const t = useTranslations("channels");
  if (!row.isSandbox || !canPlay) return null;
  return (
    <ButtonLink size="sm" variant="soft" href={`${base}/${row.id}/sandbox`} icon={<Icon icon={Smartphone} size={14} />}>
      {t("openPhone")}
    </ButtonLink>
  );
}
