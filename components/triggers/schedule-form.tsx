"use client";

import { useTranslations } from "@/components/i18n/client";
import { Button, ButtonLink } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import type { TriggerChoices } from "@/lib/triggers/shared";
import { FlawCount } from "./flaws";
import { OccurrenceList } from "./occurrence-list";
import { ReachPanel } from "./reach-panel";
import type { ScheduleActions, ScheduleChannel, ScheduleDraft } from "./schedule-data";
import { ScheduleFields } from "./schedule-fields";
import { useQuota } from "./use-quota";
import { useScheduleForm } from "./use-schedule-form";
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
  const { workspace, base, id, channels, choices } = props;
  const t = useTranslations("triggers");
  const [problems, failureText] = [useTriggerProblems(), useTriggerFailure()];
  const form = useScheduleForm(props);
  const { draft, failure, flaws, canSave } = form;
  const channel = channels.find((one) => one.id === draft.channelId);
  const quota = useQuota(workspace, draft.channelId);
  return (
    <Form onSubmit={form.submit} problems={problems(failure)} error={failure && failureText(failure)}>
      <div className="grid items-start gap-4 min-[1280px]:grid-cols-[minmax(0,1fr)_340px]">
        <ScheduleFields
          workspace={workspace}
          draft={draft}
          channels={channels}
          choices={choices}
          setFlaw={flaws.set}
          onChange={form.change}
        />
        <aside className="flex flex-col gap-3 min-[1280px]:sticky min-[1280px]:top-0">
          <OccurrenceList recurrence={draft.recurrence} timeZone={channel?.timeZone ?? "UTC"} now={props.now} />
          <ReachPanel
            reach={form.reach}
            quota={quota}
            effect={draft.effect}
            isMetered={channel?.isMetered ?? true}
            isEnabled={form.isEnabled}
            isAccepted={form.isAccepted}
            onEnable={form.setEnabled}
            onAccept={form.setAccepted}
          />
          <FlawCount count={flaws.count} />
          <div className="flex justify-end gap-2 max-md:fixed max-md:inset-x-0 max-md:bottom-0 max-md:z-30 max-md:border-t max-md:border-border max-md:bg-surface max-md:p-3">
            <ButtonLink variant="ghost" href={base}>
              {t("form.leave")}
            </ButtonLink>
            <Button type="submit" variant="primary" loading={form.isPending} disabled={!canSave}>
              {id ? t("save") : t("schedules.create")}
            </Button>
          </div>
        </aside>
      </div>
    </Form>
  );
}
