"use client";

import { CircleAlert, TriangleAlert, X } from "lucide-react";
import { useBuilder, useDocument } from "@/components/builder-store/builder-context";
import { useTranslations } from "@/components/i18n/client";
import { Checkbox } from "@/components/ui/checkbox";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { RadioGroup } from "@/components/ui/radio-group";
import { type AnswerRow, answerRows, lostExclusions } from "./answer-rows";
import { Section } from "./section";
import { useFacts } from "./settings-context";
import { useSettings } from "./use-settings";

const storages = ["interactions", "profile"] as const;

/** Where answers go on completion, and which of them are kept at all (SET-5). */
export function StorageSection() {
  const t = useTranslations("interaction-settings.storage");
  const { settings, canEdit, set } = useSettings();
  return (
    <Section title={t("title")}>
      <div data-pointer="/settings/storage">
        <RadioGroup
          aria-label={t("title")}
          disabled={!canEdit}
          value={settings.storage}
          onValueChange={(value) => set("storage", value)}
          options={storages.map((value) => ({ value, label: t(`storages.${value}`), help: t(`storageHelp.${value}`) }))}
        />
      </div>
      <Answers />
    </Section>
  );
}

function Answers() {
  const t = useTranslations("interaction-settings.storage");
  const { meaning } = useDocument();
  const { data } = useFacts();
  const { store, canEdit } = useSettings();
  const rows = answerRows(meaning, data?.writers ?? []);
  const drop = (id: string) => {
    const index = meaning.settings.excludeSteps.indexOf(id);
    if (index >= 0) store.getState().perform({ type: "delete_item", list: "/excludeSteps", index });
  };
  const keep = (id: string, isKept: boolean) => {
    if (isKept) drop(id);
    else store.getState().perform({ type: "add_item", list: "/excludeSteps", item: id });
  };
  return (
    <div data-pointer="/settings/excludeSteps">
      <p className="text-xs font-medium text-fg-2">{t("answers")}</p>
      <p className="mt-0.5 text-xs/[1.6] text-fg-3">{t("answersHelp")}</p>
      {rows.length === 0 ? <p className="mt-2 text-sm text-fg-2">{t("noAnswers")}</p> : null}
      <ul className="mt-2 flex max-h-100 flex-col overflow-y-auto rounded-md border border-border empty:hidden">
        {rows.map((row) => (
          <AnswerLine key={row.stepId} row={row} canEdit={canEdit} onKeep={(isKept) => keep(row.stepId, isKept)} />
        ))}
        {lostExclusions(meaning).map((id) => (
          <li key={id} className="flex items-center gap-2 border-t border-border px-3 py-2 text-xs text-danger-fg">
            <Icon icon={CircleAlert} size={14} />
            <span className="min-w-0 flex-1 break-words">{t("lost", { id })}</span>
            {canEdit ? (
              <IconButton
                size="sm"
                label={t("drop", { id })}
                icon={<Icon icon={X} size={14} />}
                onClick={() => drop(id)}
              />
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  );
}

interface AnswerLineProps {
  row: AnswerRow;
  canEdit: boolean;
  onKeep: (isKept: boolean) => void;
}

function AnswerLine({ row, canEdit, onKeep }: AnswerLineProps) {
  const t = useTranslations("interaction-settings.storage");
  const workspace = useBuilder(({ facts }) => facts.workspace);
  const { title, stepId, type, isKept, field, isReserved, others } = row;
  return (
    <li className="flex flex-col gap-1 border-t border-border px-3 py-2 first:border-t-0">
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <Checkbox label={title} disabled={!canEdit} checked={isKept} onCheckedChange={onKeep} />
        <span className="text-xs text-fg-3">{t(`types.${type}`)}</span>
      </div>
      <p className="pl-6.5 text-xs/[1.6] text-fg-3">
        {!isKept ? t("notKept") : field === null ? t("inSession") : t("mapping", { stepId, field })}
      </p>
      {isReserved ? (
        <p className="flex items-start gap-1.5 pl-6.5 text-xs/[1.6] text-danger-fg">
          <Icon icon={CircleAlert} size={14} className="mt-0.5" />
          {t("reserved")}
        </p>
      ) : null}
      {others.length > 0 ? (
        <p className="flex items-start gap-1.5 pl-6.5 text-xs/[1.6] text-warning-fg">
          <Icon icon={TriangleAlert} size={14} className="mt-0.5" />
          <span>
            {t("others", { count: others.length })}{" "}
            {others.map(({ id, title: name }, index) => (
              <span key={id}>
                {index > 0 ? t("separator") : null}
                <a href={`/${workspace}/interactions/${id}`} className="underline">
                  {name}
                </a>
              </span>
            ))}
          </span>
        </p>
      ) : null}
    </li>
  );
}
