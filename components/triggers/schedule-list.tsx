"use client";

import { ArrowRight, CalendarClock, CircleCheck, CircleOff, Ellipsis, Pencil, Square, Trash2 } from "lucide-react";
import Link from "next/link";
import { useTimes, useTranslations } from "@/components/i18n/client";
import { Badge } from "@/components/ui/badge";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuItem, MenuLink, MenuSeparator } from "@/components/ui/menu";
import { notify } from "@/components/ui/toast";
import type { TriggerChoices } from "@/lib/triggers/shared";
import type { ScheduleActions, ScheduleItem } from "./schedule-data";
import { useChange } from "./use-change";
import { useEffectText } from "./use-effect-text";
import { useAudienceText, useRecurrenceText } from "./use-schedule-text";

interface ScheduleListProps {
  /** `/{workspace}/triggers/schedules` */
  base: string;
  items: readonly ScheduleItem[];
  choices: TriggerChoices;
  /** Absent for those who may only look. */
  actions?: ScheduleActions;
}

/** Schedules with what they do, what comes next and what became of the latest. */
export function ScheduleList({ base, items, choices, actions }: ScheduleListProps) {
  const t = useTranslations("triggers.schedules");
  return (
    <ul aria-label={t("label")}>
      {items.map((item) => (
        <li
          key={item.id}
          className="flex items-start gap-3 border-b border-border px-4 py-3 last:border-b-0 hover:bg-hover max-md:flex-wrap"
        >
          <span className="grid size-8 flex-none place-items-center rounded-md bg-accent-soft text-accent-soft-fg">
            <Icon icon={CalendarClock} />
          </span>
          <Words base={base} item={item} choices={choices} />
          <Coming item={item} />
          {actions ? <ScheduleMenu base={base} item={item} actions={actions} /> : null}
        </li>
      ))}
    </ul>
  );
}

function Words({ base, item, choices }: Pick<ScheduleListProps, "base" | "choices"> & { item: ScheduleItem }) {
  const [recurrenceText, effectText, audienceText] = [
    useRecurrenceText(),
    useEffectText(choices),
    useAudienceText(choices),
  ];
  const channel = choices.channels.find(({ id }) => id === item.channelId)?.name;
  return (
    <div className="min-w-0 flex-1 basis-60">
      <Link href={`${base}/${item.id}`} className="text-sm font-semibold hover:underline">
        {item.title}
      </Link>
      <p className="mt-0.5 flex flex-wrap items-center gap-x-1.5 text-xs/[1.7] text-fg-2">
        <span>{recurrenceText(item.recurrence)}</span>
        <Icon icon={ArrowRight} size={12} className="text-fg-3" />
        <span>{effectText(item.effect)}</span>
      </p>
      <ul className="mt-1 flex flex-wrap gap-1.5">
        <li>
          <Badge outlined>{channel}</Badge>
        </li>
        <li>
          <Badge>{audienceText(item.audience)}</Badge>
        </li>
      </ul>
    </div>
  );
}

function Coming({ item }: { item: ScheduleItem }) {
  const t = useTranslations("triggers.schedules");
  const times = useTimes();
  return (
    <div className="flex w-64 flex-none flex-col items-end gap-1 text-right text-xs text-fg-3 max-md:order-last max-md:w-full max-md:items-start max-md:pl-11 max-md:text-left">
      <StateBadge item={item} />
      {item.nextAt ? (
        <p className="text-fg-2" title={times.exact(item.nextAt)}>
          {t("next", { time: times.dateTime(item.nextAt) })}
        </p>
      ) : null}
      <ul>
        {item.runs.slice(0, 3).map(({ occurrenceAt, state, peerCount }) => (
          <li key={occurrenceAt}>{t(`runs.${state}`, { time: times.dateTime(occurrenceAt), count: peerCount })}</li>
        ))}
      </ul>
    </div>
  );
}

function StateBadge({ item: { isEnabled, nextAt } }: { item: ScheduleItem }) {
  const t = useTranslations("triggers.schedules.state");
  const state = isEnabled ? (nextAt ? "on" : "over") : "off";
  return (
    <Badge
      tone={state === "on" ? "success" : "neutral"}
      icon={<Icon icon={state === "on" ? CircleCheck : CircleOff} size={12} />}
    >
      {t(state)}
    </Badge>
  );
}

function ScheduleMenu({ base, item, actions }: { base: string; item: ScheduleItem; actions: ScheduleActions }) {
  const t = useTranslations("triggers");
  const [run, isPending] = useChange();
  const { title, channelId, recurrence, audience, effect } = item;
  const restore = () =>
    run(
      () => actions.save({ title, channelId, recurrence, audience, effect, isEnabled: false }),
      () => notify(t("schedules.restored", { title })),
    );
  const remove = () =>
    run(
      () => actions.remove({ id: item.id }),
      () => notify(t("schedules.deleted", { title }), { action: { label: t("undo"), run: restore } }),
    );
  const stop = () =>
    run(
      () => actions.stop({ id: item.id }),
      () => notify(t("schedules.stopped", { title })),
    );
  const trigger = (
    <IconButton label={t("schedules.menu", { title })} icon={<Icon icon={Ellipsis} />} loading={isPending} />
  );
  return (
    <Menu trigger={trigger} align="end">
      <MenuLink href={`${base}/${item.id}`} icon={<Icon icon={Pencil} />}>
        {t("schedules.edit")}
      </MenuLink>
      <MenuItem icon={<Icon icon={Square} />} disabled={!item.isEnabled} onSelect={stop}>
        {t("schedules.stop")}
      </MenuItem>
      <MenuSeparator />
      <MenuItem danger icon={<Icon icon={Trash2} />} onSelect={remove}>
        {t("schedules.delete")}
      </MenuItem>
    </Menu>
  );
}
