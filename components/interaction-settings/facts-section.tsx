"use client";

import { useBuilder } from "@/components/builder-store/builder-context";
import { useTranslations } from "@/components/i18n/client";
import { Checkbox } from "@/components/ui/checkbox";
import { ErrorState } from "@/components/ui/error-state";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Skeleton } from "@/components/ui/skeleton";
import { SkeletonRegion } from "@/components/ui/skeleton-region";
import { notify } from "@/components/ui/toast";
import { isComposing } from "@/components/ui/use-hotkeys";
import type { InteractionFacts } from "@/lib/interaction-settings/shared";
import { Section } from "./section";
import { useChangeFacts, useFacts } from "./settings-context";
import { StartList } from "./start-list";

/** Name, channels, and what starts it. */
export function FactsSection() {
  const t = useTranslations("interaction-settings");
  const facts = useFacts();
  if (facts.isError)
    return (
      <ErrorState title={t("loadFailed")} onRetry={() => void facts.refetch()} retrying={facts.isFetching}>
        {t("loadFailedHelp")}
      </ErrorState>
    );
  if (!facts.data)
    return (
      <SkeletonRegion className="flex flex-col gap-3 p-4">
        <Skeleton className="h-8 w-full" />
        <Skeleton className="h-20 w-full" />
      </SkeletonRegion>
    );
  return (
    <>
      <Section title={t("basics.title")} hint={t("basics.hint")}>
        <NameField key={facts.data.title} title={facts.data.title} />
        <Channels facts={facts.data} />
      </Section>
      <Section title={t("starts.title")} hint={t("starts.hint")}>
        <StartList facts={facts.data} />
      </Section>
    </>
  );
}

function NameField({ title }: { title: string }) {
  const t = useTranslations("interaction-settings.basics");
  const canEdit = useBuilder(({ facts }) => facts.canEdit);
  const { mutate } = useChangeFacts();
  const save = (typed: string, input: HTMLInputElement) => {
    const name = typed.trim();
    if (name === "") input.value = title;
    if (name === "" || name === title) return;
    mutate({ title: name });
    notify(t("renamed"), { action: { label: t("undo"), run: () => mutate({ title }) } });
  };
  return (
    <Field label={t("name")}>
      <Input
        defaultValue={title}
        maxLength={100}
        readOnly={!canEdit}
        autoComplete="off"
        onBlur={({ currentTarget }) => save(currentTarget.value, currentTarget)}
        onKeyDown={({ key, nativeEvent, currentTarget }) => {
          if (key === "Enter" && !isComposing(nativeEvent)) currentTarget.blur();
        }}
      />
    </Field>
  );
}

function Channels({ facts }: { facts: InteractionFacts }) {
  const t = useTranslations("interaction-settings.basics");
  const canEdit = useBuilder(({ facts: own }) => own.canEdit);
  const { mutate } = useChangeFacts();
  const { channels, hiddenChannels } = facts;
  const enabled = channels.filter(({ isEnabled }) => isEnabled).map(({ id }) => id);
  const toggle = (id: string, name: string, isEnabled: boolean) => {
    mutate({ channelIds: isEnabled ? [...enabled, id] : enabled.filter((one) => one !== id) });
    notify(t(isEnabled ? "channelOn" : "channelOff", { name }), {
      action: { label: t("undo"), run: () => mutate({ channelIds: enabled }) },
    });
  };
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1.5 text-xs font-medium text-fg-2">{t("channels")}</legend>
      {channels.length === 0 ? <p className="text-xs text-fg-3">{t("noChannels")}</p> : null}
      <ul className="flex flex-col gap-1.5">
        {channels.map(({ id, name, isEnabled }) => (
          <li key={id}>
            <Checkbox
              label={name}
              disabled={!canEdit}
              checked={isEnabled}
              onCheckedChange={(isChecked) => toggle(id, name, isChecked)}
            />
          </li>
        ))}
      </ul>
      {hiddenChannels > 0 ? (
        <p className="mt-1.5 text-xs/[1.6] text-fg-3">{t("hidden", { count: hiddenChannels })}</p>
      ) : null}
      {channels.length > 0 && enabled.length + hiddenChannels === 0 ? (
        <p className="mt-1.5 text-xs/[1.6] text-warning-fg">{t("nowhere")}</p>
      ) : null}
    </fieldset>
  );
}
