"use client";

import { Minus, PencilLine, Plus } from "lucide-react";
import { useTranslations } from "@/components/i18n/client";
import { Badge } from "@/components/ui/badge";
import { Icon } from "@/components/ui/icon";
import type { DefinitionChanges, StepChange } from "@/lib/interactions/shared";
import { ShortList } from "./short-list";

const looks = {
  added: { tone: "success", icon: Plus },
  changed: { tone: "accent", icon: PencilLine },
  removed: { tone: "danger", icon: Minus },
} as const;

/** What a version changes, step by step and in words. */
export function ChangeList({ changes: { steps, settings } }: { changes: DefinitionChanges }) {
  const t = useTranslations("definitions.publish");
  const inSettings = settings.map((key) => t(`setting.${key}`)).join(t("listSeparator"));
  const items = steps.map((change) => ({ key: change.id, content: <Change change={change} /> }));
  const all = settings.length > 0 ? [{ key: "", content: <SettingsChange text={inSettings} /> }, ...items] : items;
  return all.length > 0 ? <ShortList items={all} /> : <p className="py-2 text-sm text-fg-2">{t("noChanges")}</p>;
}

function Change({ change: { id, title, change, parts } }: { change: StepChange }) {
  const t = useTranslations("definitions.publish");
  return (
    <Row kind={change} title={title} id={id === title ? undefined : id}>
      {parts.length > 0 ? parts.map((part) => t(`part.${part}`)).join(t("listSeparator")) : null}
    </Row>
  );
}

function SettingsChange({ text }: { text: string }) {
  const t = useTranslations("definitions.publish");
  return (
    <Row kind="changed" title={t("settings")}>
      {text}
    </Row>
  );
}

function Row({
  kind,
  title,
  id,
  children,
}: {
  kind: StepChange["change"];
  title: string;
  id?: string;
  children: React.ReactNode;
}) {
  const t = useTranslations("definitions.publish.change");
  const { tone, icon } = looks[kind];
  return (
    <div className="flex items-start gap-3">
      <span className="w-16 flex-none">
        <Badge tone={tone} icon={<Icon icon={icon} size={12} />}>
          {t(kind)}
        </Badge>
      </span>
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-baseline gap-x-2 text-sm font-semibold">
          <span className="min-w-0 break-words">{title}</span>
          {id ? <code className="font-mono text-xs font-normal text-fg-3">{id}</code> : null}
        </p>
        {children ? <p className="mt-0.5 text-xs/[1.6] text-fg-2">{children}</p> : null}
      </div>
    </div>
  );
}
