"use client";

import { useTranslations } from "@/components/i18n/client";
import { RadioGroup } from "@/components/ui/radio-group";
import { MinutesField } from "./minutes-field";
import { Section } from "./section";
import { TimeBar } from "./time-bar";
import { useDuration } from "./use-duration";
import { useSettings } from "./use-settings";

/** When a session that nobody goes on with is reminded of and ended. */
export function TimeSection() {
  const t = useTranslations("interaction-settings.time");
  const { settings, canEdit, set } = useSettings();
  const duration = useDuration();
  const { timeoutMinutes, timeoutRemind, onTimeout } = settings;
  const isLate = timeoutRemind > 0 && timeoutRemind >= timeoutMinutes;
  return (
    <Section title={t("title")} hint={t("hint")}>
      <div className="grid gap-4 @md:grid-cols-2">
        <MinutesField
          name="timeoutMinutes"
          label={t("timeout")}
          help={timeoutMinutes === 0 ? t("never") : t("after", { duration: duration(timeoutMinutes) })}
        />
        <MinutesField
          name="timeoutRemind"
          label={t("remind")}
          help={timeoutRemind === 0 ? t("noReminder") : t("before", { duration: duration(timeoutRemind) })}
          error={isLate ? t(timeoutMinutes === 0 ? "remindWithoutTimeout" : "remindTooLate") : undefined}
        />
      </div>
      <TimeBar />
      <div data-pointer="/settings/onTimeout">
        <p id="on-timeout" className="mb-1.5 text-xs font-medium text-fg-2">
          {t("onTimeout")}
        </p>
        <RadioGroup
          aria-labelledby="on-timeout"
          disabled={!canEdit}
          value={onTimeout}
          onValueChange={(value) => set("onTimeout", value)}
          options={(["mark_timeout", "delete_session"] as const).map((value) => ({
            value,
            label: t(`onTimeouts.${value}`),
            help: t(`onTimeoutHelp.${value}`),
          }))}
        />
      </div>
    </Section>
  );
}
