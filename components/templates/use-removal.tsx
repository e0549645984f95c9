"use client";

import { type ReactNode, useState } from "react";
import { useTranslations } from "@/components/i18n/client";
import { notify, notifyError } from "@/components/ui/toast";
import type { TemplateUse } from "@/lib/templates/shared";
import { InUseDialog } from "./in-use-dialog";
import { TemplateError, type TemplatesApi } from "./templates-api";
import { useFailureText } from "./use-failure-text";

interface Removable {
  id: string;
  title: string;
}

interface Removal {
  remove: (template: Removable) => Promise<void>;
  /** Asks about a template that something still uses. */
  dialog: ReactNode;
}

/** Removes templates: at once when nothing uses them, after a look at what does otherwise. Either can be undone. */
export function useRemoval(api: TemplatesApi, onChanged: (change: "removed" | "restored") => void): Removal {
  const t = useTranslations("templates");
  const textOf = useFailureText();
  const [asked, setAsked] = useState<{ template: Removable; uses: TemplateUse[] }>();
  const restore = (template: Removable) =>
    api
      .restore(template.id)
      .then(() => onChanged("restored"))
      .catch((error: unknown) => notifyError(textOf(error)));
  const perform = async (template: Removable, inUse: "refuse" | "accept") => {
    await api.remove(template.id, inUse);
    setAsked(undefined);
    onChanged("removed");
    notify(t("removed", { title: template.title }), {
      action: { label: t("undo"), run: () => void restore(template) },
    });
  };
  const remove = async (template: Removable) => {
    try {
      await perform(template, "refuse");
    } catch (error) {
      const isInUse = error instanceof TemplateError && error.reason === "in_use";
      if (!isInUse) return notifyError(textOf(error));
      setAsked({ template, uses: await api.uses(template.id).catch(() => []) });
    }
  };
  const accept = () => {
    if (asked) perform(asked.template, "accept").catch((error: unknown) => notifyError(textOf(error)));
  };
  const dialog = <InUseDialog asked={asked} onAccept={accept} onClose={() => setAsked(undefined)} />;
  return { remove, dialog };
}
