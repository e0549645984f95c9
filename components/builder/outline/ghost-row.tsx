"use client";

import { useBuilderStore } from "@/components/builder-store/builder-context";
import { RoleMark } from "@/components/builder-store/role-mark";
import { useLocale, useTranslations } from "@/components/i18n/client";
import { Button } from "@/components/ui/button";
import type { SpecialRole } from "@/lib/engine";

/** A role that the engine plays by itself, until somebody makes a step of it (CAN-7). */
export function GhostRow({ role, canEdit }: { role: SpecialRole; canEdit: boolean }) {
  const t = useTranslations("builder");
  const locale = useLocale();
  const store = useBuilderStore();
  const customise = () => {
    const { perform, open } = store.getState();
    const result = perform({ type: "customise_role", role, locale: locale === "en" ? "en" : "ja" });
    const [made] = result.ok ? result.focus : [];
    if (made !== undefined) open(made, { tab: "messages" });
  };
  return (
    <li className="flex items-center gap-3 rounded-md border border-dashed border-border-strong py-2 pr-2 pl-3">
      <RoleMark role={role} />
      <p className="min-w-0 flex-1 text-sm">
        <span className="font-medium">{t(`role.${role}`)}</span>
        <span className="block text-xs text-fg-2">
          <span className="sr-only">{t("lane.ghost")} </span>
          {t(`default.${role}`)}
        </span>
      </p>
      {canEdit ? (
        <Button
          size="sm"
          variant="ghost"
          aria-label={t("lane.customiseRole", { role: t(`role.${role}`) })}
          onClick={customise}
        >
          {t("lane.customise")}
        </Button>
      ) : null}
    </li>
  );
}
