"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState, useTransition } from "react";
import { useTranslations } from "@/components/i18n/client";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Form } from "@/components/ui/form";
import { notify } from "@/components/ui/toast";
import type { ActionResult, Failure } from "@/lib/auth/shared";
import type { BusinessHours } from "@/lib/hours/shared";
import { usualHours } from "./hours-draft";
import { SpecialDays } from "./special-days";
import { useHoursFailure, useHoursProblems } from "./use-hours-failure";
import { WeekFields } from "./week-fields";

interface HoursFormProps {
  channelId: string;
  hours: BusinessHours | null;
  /** The year at the channel now: its holidays are offered, and the next one's. */
  year: number;
  today: string;
  save: (input: { channelId: string; hours: BusinessHours | null }) => Promise<ActionResult<unknown>>;
}

/** INB-441: the hours of a channel. What contradicts itself is said at the day. */
export function HoursForm({ channelId, hours, year, today, save }: HoursFormProps) {
  const t = useTranslations("hours");
  const router = useRouter();
  const [draft, setDraft] = useState(hours);
  const [failure, setFailure] = useState<Failure>();
  const [isPending, startTransition] = useTransition();
  const [problems, failureText] = [useHoursProblems(), useHoursFailure()];
  const send = (next: BusinessHours | null, said: string) =>
    startTransition(async () => {
      const unreached = { ok: false as const, error: { code: "unavailable" as const, requestId: "" } };
      const result = await save({ channelId, hours: next }).catch(() => unreached);
      setFailure(result.ok ? undefined : result.error);
      if (!result.ok) return;
      setDraft(next);
      notify(said);
      router.refresh();
    });
  if (!draft) {
    return (
      <Card>
        <div className="flex flex-wrap items-center gap-3">
          <p className="min-w-0 flex-1 text-sm text-fg-2">{t("always")}</p>
          <Button variant="primary" onClick={() => setDraft(usualHours())}>
            {t("start")}
          </Button>
        </div>
      </Card>
    );
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send(draft, t("saved"));
  };
  return (
    <Form onSubmit={submit} problems={problems(failure)} error={failure && failureText(failure)}>
      <Card title={t("weekTitle")}>
        <WeekFields week={draft.week} onChange={(week) => setDraft({ ...draft, week })} />
      </Card>
      <Card title={t("daysTitle")} hint={t("daysHint")}>
        <SpecialDays hours={draft} year={year} today={today} onChange={setDraft} />
      </Card>
      <div className="flex flex-wrap items-center justify-end gap-2">
        {draft === hours ? null : <span className="text-xs text-fg-3">{t("unsaved")}</span>}
        {hours ? (
          <Button variant="danger" className="mr-auto" onClick={() => send(null, t("removedAll"))}>
            {t("remove")}
          </Button>
        ) : null}
        <Button type="submit" variant="primary" loading={isPending}>
          {t("save")}
        </Button>
      </div>
    </Form>
  );
}
