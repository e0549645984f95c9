"use client";

import { X } from "lucide-react";
import { useBuilder } from "@/components/builder-store/builder-context";
import { useTranslations } from "@/components/i18n/client";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { CancelSection } from "./cancel-section";
import { FactsSection } from "./facts-section";
import { PolicySection } from "./policy-section";
import { SettingsQueries } from "./settings-context";
import type { SettingsSource } from "./settings-source";
import { StorageSection } from "./storage-section";
import { TextsSection } from "./texts-section";
import { TimeSection } from "./time-section";

interface InteractionSettingsProps {
  /** Give one that stays the same. */
  source: SettingsSource;
  /** Name or channels were changed, which no draft holds. */
  onChanged?: () => void;
}

/** The settings of the interaction in the builder (SET-1): what the draft holds is undoable, name and channels count at once. */
export function InteractionSettings({ source, onChanged }: InteractionSettingsProps) {
  const t = useTranslations("interaction-settings");
  const show = useBuilder((state) => state.show);
  return (
    <SettingsQueries source={source} onChanged={onChanged}>
      <header className="flex h-13 flex-none items-center justify-between border-b border-border pr-2 pl-4">
        <h2 className="text-md font-semibold">{t("title")}</h2>
        <IconButton label={t("close")} icon={<Icon icon={X} />} onClick={() => show({ panel: null })} />
      </header>
      <div className="@container min-h-0 flex-1 overflow-y-auto">
        <FactsSection />
        <TimeSection />
        <PolicySection />
        <StorageSection />
        <CancelSection />
        <TextsSection />
      </div>
    </SettingsQueries>
  );
}
