"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState, useTransition } from "react";
import { useTranslations } from "@/components/i18n/client";
import { Button, ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { notify } from "@/components/ui/toast";
import type { Failure } from "@/lib/auth/shared";
import type { TriggerChoices } from "@/lib/triggers/shared";
import { AudienceFields } from "./audience-fields";
import { EffectFields } from "./effect-fields";
import { FlawCount, useFlaws } from "./flaws";
import { OccurrenceList } from "./occurrence-list";
import { ReachPanel } from "./reach-panel";
import { RecurrenceFields } from "./recurrence-fields";
import type { ScheduleActions, ScheduleChannel, ScheduleDraft } from "./schedule-data";
import { useReach } from "./use-reach";
import { useTriggerFailure, useTriggerProblems } from "./use-trigger-failure";

interface ScheduleFormProps {
  workspace: string;
  /** `/{workspace}/triggers/schedules` */
  base: string;
  /** Of a schedule that exists. */
  id?: string;
  initial: ScheduleDraft;
  isEnabled: boolean;
  /** When the page was made. */
  now: string;
  channels: readonly ScheduleChannel[];
  choices: TriggerChoices;
  save: ScheduleActions["save"];
}

/** Makes or changes a schedule. It can be switched on only when people and cost have been looked at. */
export function ScheduleForm(props: ScheduleFormProps) {
  const { workspace, base, id, initial, channels, choices, save } = props;
  const t = useTranslations("triggers");
  const router = useRouter();
  const [draft, setDraft] = useState(initial);
  const [isEnabled, setEnabled] = useState(props.isEnabled);
  const [accepted, setAccepted] = useState<number>();
  const [failure, setFailure] = useState<Failure>();
  const [isPending, startTransition] = useTransition();
  const [problems, failureText, flaws] = [useTriggerProblems(), useTriggerFailure(), useFlaws()];
  const reach = useReach(workspace, draft);
  const change = (part: Partial<ScheduleDraft>) => setDraft((known) => ({ ...known, ...part }));
  const channel = channels.find((one) => one.id === draft.channelId);
  const isAccepted = accepted !== undefined && accepted === reach.data?.reached;
  const canSave = flaws.count === 0 && (!isEnabled || isAccepted);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!canSave) return;
    startTransition(async () => {
      const unreached = { ok: false as const, error: { code: "unavailable" as const, requestId: "" } };
      const agreed = isEnabled && accepted !== undefined ? { acceptedReach: accepted } : {};
      const result = await save({ ...draft, isEnabled, ...agreed, ...(id && { id }) }).catch(() => unreached);
      setFailure(result.ok ? undefined : result.error);
      if (!result.ok) return void reach.refetch();
      notify(t("saved"));
      router.push(base);
      router.refresh();
    });
  };
  return (
    <Form onSubmit={submit} problems={problems(failure)} error={failure && failureText(failure)}>
      <div className="grid items-start gap-4 min-[1280px]:grid-cols-[minmax(0,1fr)_340px]">
        <div className="flex min-w-0 flex-col gap-4">
          <Card>
            <div className="flex flex-col gap-4">
              <Field name="title" label={t("schedules.title")} help={t("form.titleHelp")} required>
                <Input
                  value={draft.title}
                  onValueChange={(title) => change({ title })}
                  maxLength={200}
                  autoComplete="off"
                />
              </Field>
              <Field
                name="channelId"
                label={t("schedules.channel")}
                help={channel && t("schedules.channelHelp", { timeZone: channel.timeZone })}
              >
                <Select
                  value={draft.channelId}
                  onValueChange={(channelId: string) => change({ channelId, audience: { type: "everyone" } })}
                  options={channels.map(({ id: value, name }) => ({ value, label: name }))}
                  className="w-full"
                />
              </Field>
            </div>
          </Card>
          <Card title={t("schedules.whenTitle")}>
            <RecurrenceFields recurrence={draft.recurrence} onChange={(recurrence) => change({ recurrence })} />
          </Card>
          <Card title={t("schedules.whoTitle")}>
            <AudienceFields
              workspace={workspace}
              channelId={draft.channelId}
              audience={draft.audience}
              tags={choices.tags}
              onChange={(audience) => change({ audience })}
            />
          </Card>
          <Card title={t("schedules.effectTitle")}>
            <EffectFields
              effect={draft.effect}
              choices={choices}
              setFlaw={flaws.set}
              onChange={(effect) => change({ effect })}
            />
          </Card>
        </div>
        <aside className="flex flex-col gap-3 min-[1280px]:sticky min-[1280px]:top-0">
          <OccurrenceList recurrence={draft.recurrence} timeZone={channel?.timeZone ?? "UTC"} now={props.now} />
          <ReachPanel
            reach={reach}
            effect={draft.effect}
            isMetered={channel?.isMetered ?? true}
            isEnabled={isEnabled}
            isAccepted={isAccepted}
            onEnable={setEnabled}
            onAccept={setAccepted}
          />
          <FlawCount count={flaws.count} />
          <div className="flex justify-end gap-2 max-md:fixed max-md:inset-x-0 max-md:bottom-0 max-md:z-30 max-md:border-t max-md:border-border max-md:bg-surface max-md:p-3">
            <ButtonLink variant="ghost" href={base}>
              {t("form.leave")}
            </ButtonLink>
            <Button type="submit" variant="primary" loading={isPending} disabled={!canSave}>
              {id ? t("save") : t("schedules.create")}
            </Button>
          </div>
        </aside>
      </div>
    </Form>
  );
}
