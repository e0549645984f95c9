"use client";

import { useRouter } from "next/navigation";
import { useOptimistic, useTransition } from "react";
import { useBuilder } from "@/components/builder-store/builder-context";
import { TitleField } from "@/components/editor-shell/title-field";
import { useTranslations } from "@/components/i18n/client";
import { settingsSource } from "@/components/interaction-settings/settings-source";
import { notifyError } from "@/components/ui/toast";

/** The name of the interaction in the bar. It is no part of any version: a new one counts at once. */
export function EditTitle({ title }: { title: string }) {
  const t = useTranslations("editor-shell");
  const router = useRouter();
  const { workspace, interactionId } = useBuilder(({ facts }) => facts);
  const [shown, setShown] = useOptimistic(title);
  const [, startTransition] = useTransition();
  const rename = (next: string) =>
    startTransition(async () => {
      setShown(next);
      const isKept = await settingsSource(workspace, interactionId)
        .change({ title: next })
        .then(
          () => true,
          () => false,
        );
      if (isKept) router.refresh();
      else notifyError(t("notRenamed"));
    });
  return <TitleField title={shown} onRename={rename} />;
}
