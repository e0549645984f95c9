"use client";

import { ArrowDownLeft, ArrowUpRight } from "lucide-react";
import { useLocale, useTranslations } from "@/components/i18n/client";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Icon } from "@/components/ui/icon";
import type { Tone } from "@/components/ui/tones";
import type { WireLine } from "@/lib/channel-admin/shared";

const tones: Record<WireLine["result"], Tone> = {
  free: "success",
  paid: "accent",
  received: "success",
  repeated: "neutral",
  refused: "danger",
  failed: "danger",
};

/** What crossed the wire between the platform and the product, newest first. */
export function WireLog({ lines, timeZone }: { lines: readonly WireLine[]; timeZone: string }) {
  const t = useTranslations("phone.wire");
  const locale = useLocale();
  const clock = (at: number) => new Date(at).toLocaleTimeString(locale, { hour12: false, timeZone });
  const columns: Column<WireLine>[] = [
    {
      key: "time",
      header: t("time"),
      cell: (line) => <span className="text-xs whitespace-nowrap text-fg-3 tabular-nums">{clock(line.at)}</span>,
    },
    { key: "kind", header: t("kind"), cell: (line) => <Kind line={line} /> },
    {
      key: "text",
      header: t("text"),
      cell: (line) => (
        <span className="line-clamp-1 text-xs break-all text-fg-2" title={line.text}>
          {line.text}
        </span>
      ),
      className: "w-full",
    },
    {
      key: "result",
      header: t("result"),
      align: "right",
      cell: (line) => <Badge tone={tones[line.result]}>{t(`results.${line.result}`, { status: line.status })}</Badge>,
    },
  ];
  return (
    <Card flush title={t("title")} className="flex min-h-0 flex-col overflow-hidden">
      {lines.length === 0 ? (
        <p className="px-4 py-8 text-center text-xs text-fg-3">{t("empty")}</p>
      ) : (
        // What scrolls must be reachable by keyboard.
        <div
          role="log"
          aria-live="off"
          aria-label={t("title")}
          tabIndex={0}
          className="max-h-[min(768px,calc(100dvh-154px))] overflow-y-auto -outline-offset-2"
        >
          <DataTable
            label={t("title")}
            columns={columns}
            rows={lines}
            rowKey={(line) => `${line.seq}:${line.kind}:${line.text}`}
            density="cozy"
          />
        </div>
      )}
    </Card>
  );
}

function Kind({ line }: { line: WireLine }) {
  const t = useTranslations("phone.wire");
  const isOut = line.direction === "out";
  return (
    <span className={`inline-flex items-center gap-1.5 whitespace-nowrap ${isOut ? "text-auto-fg" : "text-fg-2"}`}>
      <Icon icon={isOut ? ArrowUpRight : ArrowDownLeft} size={14} label={isOut ? t("out") : t("in")} />
      <span className="font-mono text-xs">{line.kind}</span>
    </span>
  );
}
