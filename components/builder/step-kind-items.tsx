"use client";

import { type StepKind, stepKinds } from "@/components/builder-store/new-step";
import { roleStyles } from "@/components/builder-store/role-style";
import { useTranslations } from "@/components/i18n/client";
import { Icon } from "@/components/ui/icon";
import { MenuItem } from "@/components/ui/menu";

/** The kinds of step that can be added, as the items of a menu. */
export function StepKindItems({ onSelect }: { onSelect: (kind: StepKind) => void }) {
  const t = useTranslations("builder");
  return stepKinds.map((kind) => (
    <MenuItem
      key={kind}
      icon={<Icon icon={roleStyles[kind].icon} className={roleStyles[kind].word} />}
      onSelect={() => onSelect(kind)}
    >
      {t(`newStep.${kind}`)}
    </MenuItem>
  ));
}
