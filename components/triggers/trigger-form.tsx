"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState, useTransition } from "react";
import { useTranslations } from "@/components/i18n/client";
import { Button, ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { Switch } from "@/components/ui/switch";
import { notify } from "@/components/ui/toast";
import type { Failure } from "@/lib/auth/shared";
import type { TriggerChoices } from "@/lib/triggers/shared";
import { ChannelFields } from "./channel-fields";
import { EffectFields } from "./effect-fields";
import { FlawCount, useFlaws } from "./flaws";
import { InterruptFields } from "./interrupt-fields";
import { RequirementList } from "./requirement-list";
import { RuleFields } from "./rule-fields";
import type { SaveTrigger, TriggerDraft } from "./trigger-data";
import { TriggerSummary } from "./trigger-summary";
import { useTriggerFailure, useTriggerProblems } from "./use-trigger-failure";

interface TriggerFormProps {
  workspace: string;
  /** `/{workspace}/triggers` */
  base: string;
  /** Of a trigger that exists. */
  id?: string;
  initial: TriggerDraft;
  choices: TriggerChoices;
  /** Where business hours are set. */
  hoursHref: string;
  save: SaveTrigger;
}

/** Makes or changes a trigger: event, channels, conditions, effect. What the server refuses is said at its field. */
export function TriggerForm({ workspace, base, id, initial, choices, hoursHref, save }: TriggerFormProps) {
  const t = useTranslations("triggers");
  const router = useRouter();
  const [draft, setDraft] = useState(initial);
  const [failure, setFailure] = useState<Failure>();
  const [isPending, startTransition] = useTransition();
  const [problems, failureText, flaws] = [useTriggerProblems(), useTriggerFailure(), useFlaws()];
  const change = (part: Partial<TriggerDraft>) => setDraft((known) => ({ ...known, ...part }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (flaws.count > 0) return;
    startTransition(async () => {
      const unreached = { ok: false as const, error: { code: "unavailable" as const, requestId: "" } };
      const result = await save({ ...draft, ...(id && { id }) }).catch(() => unreached);
      setFailure(result.ok ? undefined : result.error);
      if (!result.ok) return;
      notify(t("saved"));
      router.push(base);
      router.refresh();
    });
  };
  return (
    <Form onSubmit={submit} problems={problems(failure)} error={failure && failureText(failure)}>
      <div className="grid items-start gap-4 min-[1280px]:grid-cols-[minmax(0,1fr)_320px]">
        <div className="flex min-w-0 flex-col gap-4">
          <Card>
            <div className="flex flex-col gap-4">
              <Field name="title" label={t("form.title")} help={t("form.titleHelp")} required>
                <Input
                  value={draft.title}
                  onValueChange={(title) => change({ title })}
                  maxLength={200}
                  autoComplete="off"
                />
              </Field>
              <Switch
                label={t("form.isEnabled")}
                checked={draft.isEnabled}
                onCheckedChange={(isEnabled) => change({ isEnabled })}
              />
            </div>
          </Card>
          <Card title={t("form.ruleTitle")}>
            <RuleFields rule={draft.rule} onChange={(rule) => change({ rule })} />
          </Card>
          <Card title={t("form.channelsTitle")}>
            <ChannelFields
              ids={draft.channelIds}
              channels={choices.channels}
              onChange={(channelIds) => change({ channelIds })}
            />
          </Card>
          <Card title={t("form.requirementsTitle")} hint={t("form.requirementsHint")}>
            <RequirementList
              requirements={draft.requirements}
              channelIds={draft.channelIds}
              choices={choices}
              hoursHref={hoursHref}
              onChange={(requirements) => change({ requirements })}
            />
          </Card>
          <Card title={t("form.effectTitle")}>
            <EffectFields
              workspace={workspace}
              effect={draft.effect}
              choices={choices}
              setFlaw={flaws.set}
              onChange={(effect) => change({ effect })}
            />
          </Card>
          <InterruptFields
            rule={draft.rule}
            value={draft.mayInterrupt}
            onChange={(mayInterrupt) => change({ mayInterrupt })}
          />
        </div>
        <aside className="flex flex-col gap-3 min-[1280px]:sticky min-[1280px]:top-0">
          <TriggerSummary draft={draft} choices={choices} />
          <FlawCount count={flaws.count} />
          <div className="flex justify-end gap-2 max-md:fixed max-md:inset-x-0 max-md:bottom-0 max-md:z-30 max-md:border-t max-md:border-border max-md:bg-surface max-md:p-3">
            <ButtonLink variant="ghost" href={base}>
              {t("form.leave")}
            </ButtonLink>
            <Button type="submit" variant="primary" loading={isPending} disabled={flaws.count > 0}>
              {id ? t("save") : t("form.create")}
            </Button>
          </div>
        </aside>
      </div>
    </Form>
  );
}
