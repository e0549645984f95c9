"use client";

import { useBuilder } from "@/components/builder-store/builder-context";
import { useTranslations } from "@/components/i18n/client";
import { ErrorState } from "@/components/ui/error-state";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Skeleton } from "@/components/ui/skeleton";
import { SkeletonRegion } from "@/components/ui/skeleton-region";
import { notify } from "@/components/ui/toast";
import { isComposing } from "@/components/ui/use-hotkeys";
import { ChannelChecks } from "./channel-checks";
import { Section } from "./section";
import { useChangeFacts, useFacts } from "./settings-context";
import { StartList } from "./start-list";

/** Name, channels, and what starts it. */
export function FactsSection() {
  const t = useTranslations("interaction-settings");
  const facts = useFacts();
  const canEdit = useBuilder(({ facts: own }) => own.canEdit);
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
        <ChannelChecks facts={facts.data} canEdit={canEdit} />
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
