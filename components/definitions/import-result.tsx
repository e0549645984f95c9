"use client";

import { CircleMinus, PencilLine } from "lucide-react";
import { useTranslations } from "@/components/i18n/client";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Icon } from "@/components/ui/icon";
import type { ImportNote } from "@/lib/import-forms/shared";
import type { ReadInteraction } from "@/lib/interaction-file/shared";
import { ProblemList } from "./problem-list";
import { ShortList } from "./short-list";

type Read = Extract<ReadInteraction, { ok: true }>;

/** How a file came over: what part of it, what was left out or changed, and what publishing would say. */
export function ImportResult({ read }: { read: Read }) {
  const t = useTranslations("definitions.import");
  const { report, definition, problems, source } = read;
  const lost = report.notes.filter(({ kind }) => kind === "lost");
  const adjusted = report.notes.filter(({ kind }) => kind === "adjusted");
  return (
    <Card
      title={t("resultTitle")}
      hint={t("steps", { count: definition.steps.length })}
      actions={<Badge tone="accent">{t(`source.${source}`)}</Badge>}
    >
      <div className="flex flex-col gap-5">
        <Share report={report} />
        {lost.length > 0 ? (
          <Notes title={t("lost", { count: lost.length })} notes={lost} tone="text-danger-fg" icon={CircleMinus} />
        ) : null}
        {adjusted.length > 0 ? (
          <Notes
            title={t("adjusted", { count: adjusted.length })}
            notes={adjusted}
            tone="text-fg-2"
            icon={PencilLine}
          />
        ) : null}
        <ProblemList definition={definition} problems={problems} />
      </div>
    </Card>
  );
}

function Share({ report: { share, parts } }: { report: Read["report"] }) {
  const t = useTranslations("definitions.import");
  // Rounded down: what is not whole is not 100 %.
  const percent = Math.floor(share * 100);
  return (
    <div>
      <p className="flex flex-wrap items-baseline gap-x-2 text-sm font-semibold">
        {t("share", { percent: String(percent) })}
        <span className="text-xs font-normal text-fg-3">{t("parts", parts)}</span>
      </p>
      <span aria-hidden className="mt-1.5 block h-1.5 overflow-hidden rounded-full bg-chip">
        <span className="block h-full rounded-full bg-accent" style={{ width: `${percent}%` }} />
      </span>
    </div>
  );
}

interface NotesProps {
  title: string;
  notes: readonly ImportNote[];
  tone: string;
  icon: typeof PencilLine;
}

function Notes({ title, notes, tone, icon }: NotesProps) {
  const t = useTranslations("definitions.note");
  const items = notes.map(({ code, path, detail }, index) => ({
    key: `${code} ${path} ${index}`,
    content: (
      <>
        <p className="text-sm/[1.6]">{t(code)}</p>
        <p className="mt-0.5 flex flex-wrap items-baseline gap-x-2 gap-y-0.5 font-mono text-2xs text-fg-3">
          {detail === undefined ? null : <code className="max-w-full truncate rounded-xs bg-chip px-1">{detail}</code>}
          <code className="break-all">{path || "/"}</code>
          <code>{code}</code>
        </p>
      </>
    ),
  }));
  return (
    <section aria-label={title}>
      <h3 className={`flex items-center gap-1.5 text-xs font-semibold ${tone}`}>
        <Icon icon={icon} size={14} /> {title}
      </h3>
      <ShortList items={items} />
    </section>
  );
}
