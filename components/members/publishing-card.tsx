"use client";

import { useId } from "react";
import { useTranslations } from "@/components/i18n/client";
import { Card } from "@/components/ui/card";
import { RadioGroup } from "@/components/ui/radio-group";
import { notify } from "@/components/ui/toast";
import type { ActionResult } from "@/lib/auth/shared";
import { type Publishing, publishingModes } from "@/lib/kernel/roles";
import { useMemberAction } from "./use-member-action";

interface PublishingCardProps {
  publishing: Publishing;
  save: (input: { publishing: Publishing }) => Promise<ActionResult<unknown>>;
}

/** From whom on members may publish (VIW-1). It counts at once and can be taken back. */
export function PublishingCard({ publishing, save }: PublishingCardProps) {
  const t = useTranslations("members.publishing");
  const titleId = useId();
  const [run, isPending] = useMemberAction();
  const choose = (next: Publishing, isUndo = false) =>
    run(
      () => save({ publishing: next }),
      () => {
        const back = { label: t("undo"), run: () => choose(publishing, true) };
        notify(t(`done.${next}`), isUndo ? {} : { action: back });
      },
    );
  return (
    <Card title={<span id={titleId}>{t("title")}</span>}>
      <RadioGroup
        boxed
        aria-labelledby={titleId}
        disabled={isPending}
        value={publishing}
        onValueChange={choose}
        options={publishingModes.map((value) => ({
          value,
          label: t(`modes.${value}.name`),
          help: t(`modes.${value}.help`),
        }))}
      />
      <p className="mt-3 text-xs/[1.7] text-fg-3">{t("channels")}</p>
    </Card>
  );
}
