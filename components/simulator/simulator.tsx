"use client";

import { Smartphone } from "lucide-react";
import { useState } from "react";
import { useBuilder } from "@/components/builder-store/builder-context";
import { useLocale, useTranslations } from "@/components/i18n/client";
import { Badge } from "@/components/ui/badge";
import { Icon } from "@/components/ui/icon";
import { Spinner } from "@/components/ui/spinner";
import { Tabs } from "@/components/ui/tabs";
import type { Surroundings } from "@/lib/simulator/shared";
import { DataTab } from "./data-tab";
import { defaultOptions } from "./default-options";
import { EffectsTab } from "./effects-tab";
import { Phone } from "./phone";
import type { SimulatorSource } from "./simulator-source";
import { SimulatorTools } from "./simulator-tools";
import { StubsTab } from "./stubs-tab";
import { TimersTab } from "./timers-tab";
import { TraceTab } from "./trace-tab";
import { useRealAnswers } from "./use-real-answers";
import { type Simulator as Simulation, useSimulator } from "./use-simulator";
import { useSurroundings } from "./use-surroundings";

export interface SimulatorProps {
  /** Of the interaction. */
  title: string;
  /** Absent where there is no server: then a run takes place on a channel that is nowhere. */
  source?: SimulatorSource;
}

const views = ["chat", "data", "trace", "effects", "timers", "stubs"] as const;
type View = (typeof views)[number];

/** The draft on a phone: the real engine, nothing saved, nobody real (SIM-1). Takes the whole of the place that it is given. */
export function Simulator({ title, source }: SimulatorProps) {
  const t = useTranslations("ui");
  const surroundings = useSurroundings(source);
  if (surroundings) return <Running title={title} source={source} surroundings={surroundings} />;
  return (
    <div className="grid min-h-0 flex-1 place-items-center bg-surface">
      <Spinner size={18} label={t("loading")} />
    </div>
  );
}

function Running({ title, source, surroundings }: SimulatorProps & { surroundings: Surroundings }) {
  const t = useTranslations("simulator");
  const locale = useLocale() === "en" ? "en" : "ja";
  const interactionId = useBuilder(({ facts }) => facts.interactionId);
  const [view, setView] = useState<View>("chat");
  const words = {
    accountName: t("account"),
    personName: t("person"),
    otherTitle: t("other.title"),
    otherQuestion: t("other.question"),
  };
  const facts = { interactionId, title, surroundings };
  const simulator = useSimulator(() => defaultOptions(facts, words, { locale, now: Date.now() }));
  useRealAnswers(simulator, source);
  if (!simulator) return null;
  return (
    <div className="flex min-h-0 flex-1 flex-col bg-surface">
      <header className="flex h-12 flex-none items-center gap-2 pr-2 pl-3.5">
        <Icon icon={Smartphone} />
        <h2 className="truncate text-sm font-semibold">{t("title")}</h2>
        <Badge tone="success">{t("draft")}</Badge>
        <SimulatorTools simulator={simulator} channels={surroundings.channels} source={source} />
      </header>
      <Tabs<View>
        aria-label={t("views.label")}
        value={view}
        onValueChange={setView}
        items={views.map((value) => ({ value, label: t(`views.${value}`) }))}
        className="flex-none px-3.5 *:gap-3.5"
      />
      <div className={view === "chat" ? "flex min-h-0 flex-1 flex-col" : "min-h-0 flex-1 overflow-y-auto p-3.5"}>
        <ViewOf view={view} simulator={simulator} hasServer={source !== undefined} />
      </div>
    </div>
  );
}

function ViewOf({ view, simulator, hasServer }: { view: View; simulator: Simulation; hasServer: boolean }) {
  switch (view) {
    case "chat":
      return <Phone simulator={simulator} />;
    case "data":
      return <DataTab simulator={simulator} />;
    case "trace":
      return <TraceTab simulator={simulator} />;
    case "effects":
      return <EffectsTab simulator={simulator} />;
    case "timers":
      return <TimersTab simulator={simulator} />;
    case "stubs":
      return <StubsTab simulator={simulator} hasServer={hasServer} />;
  }
}
