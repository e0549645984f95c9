"use client";

import type { LucideIcon } from "lucide-react";
import {
  AudioLines,
  FileText,
  Image as ImageIcon,
  MapPin,
  Menu as MenuIcon,
  Sticker,
  UserMinus,
  UserPlus,
  Video,
} from "lucide-react";
import { useTranslations } from "@/components/i18n/client";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuItem, MenuSeparator } from "@/components/ui/menu";
import { type SimulatedInput, samplePlace } from "@/lib/simulator/shared";
import type { Simulator } from "./use-simulator";

/** Everything that a person can do besides typing, with samples (SIM-2); and the words that would cancel. */
export function EventMenu({ simulator }: { simulator: Simulator }) {
  const t = useTranslations("simulator.events");
  const { definition } = simulator.simulation;
  const place = { ...samplePlace, title: t("place.title"), address: t("place.address") };
  const samples: [string, LucideIcon, SimulatedInput][] = [
    [t("sticker"), Sticker, { type: "sticker", packageId: "446", stickerId: "1988" }],
    [t("image"), ImageIcon, { type: "image" }],
    [t("video"), Video, { type: "video" }],
    [t("audio"), AudioLines, { type: "audio" }],
    [t("file"), FileText, { type: "file", fileName: t("fileName") }],
    [t("location"), MapPin, { type: "location", ...place }],
  ];
  const words = definition.settings.cancelWords.filter(({ type, value }) => type !== "regex" && value !== "");
  return (
    <Menu side="top" trigger={<IconButton label={t("title")} icon={<Icon icon={MenuIcon} size={18} />} />}>
      {samples.map(([label, icon, input]) => (
        <MenuItem key={label} icon={<Icon icon={icon} />} onSelect={() => simulator.send(input)}>
          {label}
        </MenuItem>
      ))}
      <MenuSeparator />
      {words.slice(0, 5).map(({ value }) => (
        <MenuItem key={value} onSelect={() => simulator.send({ type: "text", text: value })}>
          {t("cancelWord", { word: value })}
        </MenuItem>
      ))}
      <MenuItem icon={<Icon icon={UserPlus} />} onSelect={() => simulator.send({ type: "follow" })}>
        {t("follow")}
      </MenuItem>
      <MenuItem icon={<Icon icon={UserMinus} />} onSelect={() => simulator.send({ type: "unfollow" })}>
        {t("unfollow")}
      </MenuItem>
    </Menu>
  );
}
