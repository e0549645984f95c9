"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { useTranslations } from "@/components/i18n/client";
import { Badge } from "@/components/ui/badge";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Time } from "@/components/ui/time";
import type { FormAction } from "@/components/ui/use-action-form";
import { RollBack } from "./roll-back";

/** A version as the list shows it. */
export interface VersionItem {
  number: number;
  note: string | null;
  publishedAt: string;
  publishedBy: string | null;
  stepCount: number;
  isLive: boolean;
}

interface VersionTableProps {
  /** `/{workspace}/interactions/{id}` */
  base: string;
  interactionId: string;
  rows: readonly VersionItem[];
  /** Absent for those who may not publish. */
  rollBack?: FormAction<{ number: number }>;
  footer?: ReactNode;
}

/** The versions of an interaction, newest first; each older one can come back (PUB-5). */
export function VersionTable({ base, interactionId, rows, rollBack, footer }: VersionTableProps) {
  const t = useTranslations("definitions.versions");
  const columns: Column<VersionItem>[] = [
    {
      key: "number",
      header: t("number"),
      cell: ({ number, isLive }) => (
        <span className="flex items-center gap-2">
          <Link href={`${base}/versions/${number}`} className="font-medium text-accent-fg hover:underline">
            v{number}
          </Link>
          {isLive ? <Badge tone="success">{t("live")}</Badge> : null}
        </span>
      ),
    },
    { key: "note", header: t("note"), cell: ({ note }) => <span className="break-words">{note ?? "–"}</span> },
    { key: "publishedAt", header: t("publishedAt"), cell: ({ publishedAt }) => <Time value={publishedAt} /> },
    { key: "publishedBy", header: t("publishedBy"), cell: ({ publishedBy }) => publishedBy ?? "–" },
    { key: "steps", header: t("steps"), align: "right", hideOnPhone: true, cell: ({ stepCount }) => stepCount },
  ];
  const action: Column<VersionItem> = {
    key: "rollBack",
    header: "",
    align: "right",
    cell: ({ number, isLive }) =>
      isLive || !rollBack ? null : <RollBack interactionId={interactionId} number={number} rollBack={rollBack} />,
  };
  return (
    <DataTable
      label={t("title")}
      columns={rollBack ? [...columns, action] : columns}
      rows={rows}
      rowKey={({ number }) => String(number)}
      footer={footer}
    />
  );
}
