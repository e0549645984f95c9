"use client";

import { Ellipsis, RotateCcw, SlidersHorizontal, X } from "lucide-react";
import { useState } from "react";
import { useBuilder, useBuilderStore } from "@/components/builder-store/builder-context";
import { useTranslations } from "@/components/i18n/client";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuChoices, MenuItem, MenuSeparator } from "@/components/ui/menu";
import { OptionsDialog } from "./options-dialog";
import type { SimulatorChannel } from "./simulator";
import { useServerRun } from "./use-server-run";
import type { Simulator } from "./use-simulator";

/** Begin again, choose how, and what else concerns the whole conversation. */
export function SimulatorTools({
  simulator,
  channels,
}: {
  simulator: Simulator;
  channels: readonly SimulatorChannel[];
}) {
  const t = useTranslations("simulator.tools");
  const store = useBuilderStore();
  const [isChoosing, setChoosing] = useState(false);
  return (
    <div className="ml-auto flex flex-none items-center">
      <IconButton label={t("restart")} size="sm" icon={<Icon icon={RotateCcw} />} onClick={() => simulator.restart()} />
      <IconButton
        label={t("options")}
        size="sm"
        icon={<Icon icon={SlidersHorizontal} />}
        onClick={() => setChoosing(true)}
      />
      <MoreMenu simulator={simulator} />
      <IconButton
        label={t("close")}
        size="sm"
        icon={<Icon icon={X} />}
        onClick={() => store.getState().show({ panel: null })}
      />
      {isChoosing ? (
        <OptionsDialog simulator={simulator} channels={channels} onClose={() => setChoosing(false)} />
      ) : null}
    </div>
  );
}

function MoreMenu({ simulator }: { simulator: Simulator }) {
  const t = useTranslations("simulator.tools");
  const runOnServer = useServerRun(simulator.simulation);
  const hasCanvas = useBuilder(({ surface }) => surface === "canvas");
  const { isFollowing, follow, simulation, send, replay } = simulator;
  const isHandedOver = (simulation.turns.at(-1)?.state ?? simulation.initial).isHandedOver;
  return (
    <Menu align="end" trigger={<IconButton label={t("more")} size="sm" icon={<Icon icon={Ellipsis} />} />}>
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
      <MenuSeparator />
      <MenuItem onSelect={runOnServer}>{t("server")}</MenuItem>
      {simulation.branches.map((branch, index) => (
        <MenuItem key={`${index}:${branch.length}`} onSelect={() => simulator.switchTo(index)}>
          {t("branch", { number: index + 1, count: branch.length })}
        </MenuItem>
      ))}
    </Menu>
  );
}
