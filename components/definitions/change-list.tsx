"use client";

import { Minus, PencilLine, Plus } from "lucide-react";
import { useTranslations } from "@/components/i18n/client";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { Icon } from "@/components/ui/icon";
import type { DefinitionChanges, StepChange, TextChange } from "@/lib/interactions/shared";
import { ShortList } from "./short-list";

/** Changes, as far as it is known with who made them and how many people stand at that step now. */
interface ListedChanges extends DefinitionChanges {
  steps: (StepChange & { by?: string[]; waiting?: number })[];
  settingsBy?: string[];
}

const looks = {
  added: { tone: "success", icon: Plus },
  changed: { tone: "accent", icon: PencilLine },
  removed: { tone: "danger", icon: Minus },
} as const;

/** How many things it lists: each step, and the settings as one. */
export function countChanged({ steps, settings }: DefinitionChanges): number {
  return steps.length + (settings.length > 0 ? 1 : 0);
}

/** What a version changes, step by step and in words. */
export function ChangeList({ changes: { steps, settings, settingsBy } }: { changes: ListedChanges }) {
  const t = useTranslations("definitions.publish");
  const inSettings = settings.map((key) => t(`setting.${key}`)).join(t("listSeparator"));
  const items = steps.map((change) => ({ key: change.id, content: <Change change={change} /> }));
  const first = { key: "", content: <SettingsChange text={inSettings} by={settingsBy} /> };
  const all = settings.length > 0 ? [first, ...items] : items;
  return all.length > 0 ? <ShortList items={all} /> : <p className="py-2 text-sm text-fg-2">{t("noChanges")}</p>;
}

function Change({
  change: { id, title, change, parts, texts, by, waiting = 0 },
}: {
  change: ListedChanges["steps"][number];
}) {
  const t = useTranslations("definitions.publish");
  return (
    <Row kind={change} title={title} id={id === title ? undefined : id} by={by}>
      {parts.length > 0 ? <p>{parts.map((part) => t(`part.${part}`)).join(t("listSeparator"))}</p> : null}
      {texts.map(({ before, after }) => (
        <Wording key={`${before} ${after}`} before={before} after={after} />
      ))}
      {waiting > 0 && change !== "added" ? <p className="text-warning-fg">{t("waiting", { count: waiting })}</p> : null}
    </Row>
  );
}

/** Struck out and underlined as well as coloured, for those who see no colours. */
function Wording({ before, after }: TextChange) {
  return (
    <p className="break-words">
      {before === null ? null : <del className="rounded-xs bg-danger-soft px-0.5 text-danger-fg">{before}</del>}
      {before !== null && after !== null ? <span aria-hidden> → </span> : null}
      {after === null ? null : (
        <ins className="rounded-xs bg-success-soft px-0.5 text-success-fg underline-offset-2">{after}</ins>
      )}
    </p>
  );
}

function SettingsChange({ text, by }: { text: string; by?: string[] }) {
  const t = useTranslations("definitions.publish");
  return (
    <Row kind="changed" title={t("settings")} by={by}>
      <p>{text}</p>
    </Row>
  );
}

interface RowProps {
  kind: StepChange["change"];
  title: string;
  id?: string;
  by?: string[];
  children: React.ReactNode;
}

function Row({ kind, title, id, by = [], children }: RowProps) {
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
        <div className="mt-0.5 flex flex-col gap-0.5 text-xs/[1.6] text-fg-2">{children}</div>
      </div>
      {by.length > 0 ? (
        <ul className="flex flex-none flex-col items-start gap-1">
          {by.map((name) => (
            <li key={name} className="flex items-center gap-1.5 text-xs text-fg-2">
              <Avatar id={name} name={name} size={20} />
              <span className="max-w-28 truncate">{name}</span>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
