"use client";

import { Ellipsis, RotateCcw, SlidersHorizontal, X } from "lucide-react";
import { useState } from "react";
import { useBuilder, useBuilderStore } from "@/components/builder-store/builder-context";
import { useTranslations } from "@/components/i18n/client";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuChoices, MenuItem, MenuSeparator } from "@/components/ui/menu";
import type { SimulatedChannel } from "@/lib/simulator/shared";
import { OptionsDialog } from "./options-dialog";
import type { SimulatorSource } from "./simulator-source";
import { useServerRun } from "./use-server-run";
import type { Simulator } from "./use-simulator";

interface SimulatorToolsProps {
  simulator: Simulator;
  channels: readonly SimulatedChannel[];
  source?: SimulatorSource;
}

/** Begin again, choose how, and what else concerns the whole conversation. */
export function SimulatorTools({ simulator, channels, source }: SimulatorToolsProps) {
  const t = useTranslations("simulator.tools");
  const store = useBuilderStore();
  const [isChoosing, setChoosing] = useState(false);
  return (
    <div className="ml-auto flex flex-none items-center">
      <IconButton
        label={t("restart")}
        size="sm"
        className="pointer-coarse:size-11"
        icon={<Icon icon={RotateCcw} />}
        onClick={() => simulator.restart()}
      />
      <IconButton
        label={t("options")}
        size="sm"
        className="pointer-coarse:size-11"
        icon={<Icon icon={SlidersHorizontal} />}
        onClick={() => setChoosing(true)}
      />
      <MoreMenu simulator={simulator} source={source} />
      <IconButton
        label={t("close")}
        size="sm"
        className="pointer-coarse:size-11"
        icon={<Icon icon={X} />}
        onClick={() => store.getState().show({ panel: null })}
      />
      {isChoosing ? (
        <OptionsDialog simulator={simulator} channels={channels} onClose={() => setChoosing(false)} />
      ) : null}
    </div>
  );
}

function MoreMenu({ simulator, source }: Pick<SimulatorToolsProps, "simulator" | "source">) {
  const t = useTranslations("simulator.tools");
  const runOnServer = useServerRun(simulator.simulation, source);
  const hasCanvas = useBuilder(({ surface }) => surface === "canvas");
  const { isFollowing, follow, simulation, send, replay } = simulator;
  const isHandedOver = (simulation.turns.at(-1)?.state ?? simulation.initial).isHandedOver;
  return (
    <Menu
      align="end"
      trigger={
        <IconButton label={t("more")} size="sm" className="pointer-coarse:size-11" icon={<Icon icon={Ellipsis} />} />
      }
    >
      {hasCanvas ? (
        <MenuChoices
          label={t("follow.label")}
          value={isFollowing ? "on" : "off"}
          options={[
            { value: "on", label: t("follow.on") },
            { value: "off", label: t("follow.off") },
          ]}
          onValueChange={(value) => follow(value === "on")}
        />
      ) : null}
      {hasCanvas ? <MenuSeparator /> : null}
      <MenuItem onSelect={() => replay()}>{t("replay")}</MenuItem>
      <MenuItem onSelect={() => send({ type: "start" })}>{t("startAgain")}</MenuItem>
      <MenuItem onSelect={() => send({ type: isHandedOver ? "hand_back" : "hand_over" })}>
        {t(isHandedOver ? "handBack" : "handOver")}
      </MenuItem>
      {source ? <MenuItem onSelect={runOnServer}>{t("server")}</MenuItem> : null}
      {simulation.branches.length > 0 ? <MenuSeparator /> : null}
      {simulation.branches.map((branch, index) => (
        <MenuItem key={`${index}:${branch.length}`} onSelect={() => simulator.switchTo(index)}>
          {t("branch", { number: index + 1, count: branch.length })}
        </MenuItem>
      ))}
    </Menu>
  );
}
