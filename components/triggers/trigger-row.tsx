"use client";

import { ArrowRight, Zap } from "lucide-react";
import Link from "next/link";
import { useTimes, useTranslations } from "@/components/i18n/client";
import { Badge } from "@/components/ui/badge";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import { Switch } from "@/components/ui/switch";
import { notify } from "@/components/ui/toast";
import type { TriggerChoices } from "@/lib/triggers/shared";
import { MoveHandle } from "./move-handle";
import type { TriggerActions, TriggerItem } from "./trigger-data";
import { TriggerMenu } from "./trigger-menu";
import { useChange } from "./use-change";
import { useEffectText } from "./use-effect-text";
import { useRequirementText } from "./use-requirement-text";
import { useRuleText } from "./use-rule-text";

interface TriggerRowProps {
  base: string;
  item: TriggerItem;
  place: number;
  count: number;
  choices: TriggerChoices;
  actions?: TriggerActions;
  isOver: boolean;
  onMove: (to: number) => void;
  onDragStart: () => void;
  onDragOver: () => void;
  onDragEnd: () => void;
  onDrop: () => void;
}

/** One trigger: its name, what it waits for and what it then does, in words. */
export function TriggerRow(props: TriggerRowProps) {
  const { base, item, place, count, choices, actions, isOver, onMove } = props;
  return (
    <li
      onDragOver={(event) => {
        event.preventDefault();
        props.onDragOver();
      }}
      onDrop={(event) => {
        event.preventDefault();
        props.onDrop();
      }}
      className={cx(
        "flex items-start gap-2 border-b border-border py-3 pr-3 pl-2 last:border-b-0 hover:bg-hover max-md:flex-wrap",
        isOver && "ring-2 ring-focus ring-inset",
      )}
    >
      {actions ? (
        <MoveHandle
          title={item.title}
          place={place}
          onMove={onMove}
          onDragStart={props.onDragStart}
          onDragEnd={props.onDragEnd}
        />
      ) : (
        <span className="w-7 pt-1.5 text-center text-xs text-fg-3 tabular-nums">{place + 1}</span>
      )}
      <span className="grid size-8 flex-none place-items-center rounded-md bg-accent-soft text-accent-soft-fg">
        <Icon icon={Zap} />
      </span>
      <Words base={base} item={item} choices={choices} />
      <Figures item={item} />
      <span className="ml-auto flex flex-none items-center gap-2 pt-0.5">
        <OnOff item={item} flip={actions?.flip} />
        {actions ? (
          <TriggerMenu base={base} item={item} place={place} count={count} actions={actions} onMove={onMove} />
        ) : null}
      </span>
    </li>
  );
}

function Words({ base, item, choices }: Pick<TriggerRowProps, "base" | "item" | "choices">) {
  const t = useTranslations("triggers.list");
  const [ruleText, requirementText, effectText] = [useRuleText(), useRequirementText(), useEffectText(choices)];
  return (
    <div className="min-w-0 flex-1 max-md:basis-[70%]">
      <Link href={`${base}/${item.id}`} className="text-sm font-semibold hover:underline">
        {item.title}
      </Link>
      <p className="mt-0.5 flex flex-wrap items-center gap-x-1.5 text-xs/[1.7] text-fg-2">
        <span>{ruleText(item.rule)}</span>
        <Icon icon={ArrowRight} size={12} className="text-fg-3" />
        <span>{effectText(item.effect)}</span>
      </p>
      <ul className="mt-1 flex flex-wrap gap-1.5">
        <li>
          <Badge outlined>
            <ChannelNames ids={item.channelIds} choices={choices} />
          </Badge>
        </li>
        {[...new Set(item.requirements.map(requirementText))].map((text) => (
          <li key={text}>
            <Badge>{text}</Badge>
          </li>
        ))}
        {item.mayInterrupt === "yes" ? (
          <li>
            <Badge tone="accent">{t("interrupts")}</Badge>
          </li>
        ) : null}
      </ul>
    </div>
  );
}

/** The channels of a trigger by name. */
export function ChannelNames({ ids, choices }: { ids: readonly string[] | null; choices: TriggerChoices }) {
  const t = useTranslations("triggers.list");
  if (ids === null) return <>{t("everyChannel")}</>;
  const names = ids.flatMap((id) => choices.channels.find((channel) => channel.id === id)?.name ?? []);
  return <>{names.length > 0 ? names.join("・") : t("goneChannel")}</>;
}

/** The list counts up to this many. */
const mostCounted = 1000;

function Figures({ item }: { item: TriggerItem }) {
  const t = useTranslations("triggers.list");
  const times = useTimes();
  const { firedCount, lastFiredAt } = item;
  return (
    <div className="w-40 flex-none pt-0.5 text-right text-xs text-fg-3 tabular-nums max-md:w-auto max-md:flex-1 max-md:pl-19 max-md:text-left pointer-coarse:max-md:pl-10">
      {lastFiredAt ? (
        <>
          <p>{firedCount > mostCounted ? t("firedMany", { count: mostCounted }) : t("fired", { count: firedCount })}</p>
          <p>{t("last", { time: times.short(lastFiredAt) })}</p>
        </>
      ) : (
        <p>{t("never")}</p>
      )}
    </div>
  );
}

function OnOff({ item, flip }: { item: TriggerItem; flip?: TriggerActions["flip"] }) {
  const t = useTranslations("triggers.list");
  const [run, isPending] = useChange();
  if (!flip) return item.isEnabled ? null : <Badge>{t("off")}</Badge>;
  const change = (isEnabled: boolean) =>
    run(
      () => flip({ id: item.id, isEnabled }),
      () => notify(t(isEnabled ? "turnedOn" : "turnedOff", { title: item.title })),
    );
  return (
    <Switch
      aria-label={t("switch", { title: item.title })}
      checked={isPending ? !item.isEnabled : item.isEnabled}
      onCheckedChange={change}
    />
  );
}
