"use client";

import { useCallback, useState } from "react";
import { useTranslations } from "@/components/i18n/client";
import { Avatar } from "@/components/ui/avatar";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { MomentPicker } from "@/components/ui/moment-picker";
import { notify } from "@/components/ui/toast";
import type { Action } from "@/lib/messages";
import { stateOf } from "@/lib/simulator/shared";
import { ClockBar } from "./clock-bar";
import { Composer } from "./composer";
import { Thread } from "./thread";
import type { Simulator } from "./use-simulator";

/** A tap that waits for the date or time that belongs to it. */
interface Picking {
  turn: number;
  message: number;
  label: string;
  action: Extract<Action, { type: "datetimepicker" }>;
}

/** The phone in the person's hand, and its clock. */
export function Phone({ simulator }: { simulator: Simulator }) {
  const t = useTranslations("simulator.chat");
  const { simulation } = simulator;
  const { channel } = simulation.options;
  const [picking, setPicking] = useState<Picking>();
  const { send } = simulator;
  const tap = useCallback(
    (turn: number, message: number) => (action: Action, label: string) => {
      if (action.type === "datetimepicker") setPicking({ turn, message, label, action });
      else if (action.type === "uri") notify(t("opens", { uri: action.uri }));
      else if (action.type === "clipboard") notify(t("copies", { text: action.text }));
      else send({ type: "tap", turn, message, label, action });
    },
    [send, t],
  );
  return (
    <>
      {simulator.isOutdated ? <Outdated onReplay={() => simulator.replay()} /> : null}
      <section
        aria-label={t("phone")}
        className="mx-2.5 mt-2.5 flex min-h-0 flex-1 flex-col overflow-hidden rounded-xl border border-border-strong"
      >
        <div className="flex h-11 flex-none items-center gap-2.5 border-b border-border px-3">
          <Avatar id={channel.id} name={channel.name} imageUrl={channel.iconUrl} size={24} />
          <span className="min-w-0 truncate text-sm font-semibold">{channel.name}</span>
        </div>
        <Thread simulator={simulator} onTap={tap} />
        {picking ? (
          <MomentPicker
            key={`${picking.turn}:${picking.message}:${picking.label}`}
            {...picking.action}
            label={t(`picker.${picking.action.mode}`)}
            submitLabel={t("picker.submit")}
            onPick={(picked) => send({ type: "tap", ...picking, picked })}
            onClose={() => setPicking(undefined)}
          />
        ) : null}
        <Composer simulator={simulator} isBlocked={!stateOf(simulation).isFriend} />
      </section>
      <ClockBar simulator={simulator} />
    </>
  );
}

function Outdated({ onReplay }: { onReplay: () => void }) {
  const t = useTranslations("simulator.chat");
  return (
    <Banner
      bar
      action={
        <Button size="sm" onClick={onReplay}>
          {t("replay")}
        </Button>
      }
    >
      {t("outdated")}
    </Banner>
  );
}
