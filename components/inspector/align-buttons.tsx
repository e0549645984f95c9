"use client";

import { alignIcons, distributeIcons } from "@/components/builder-store/arrange-icons";
import { useBuilder } from "@/components/builder-store/builder-context";
import { useTranslations } from "@/components/i18n/client";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { edges } from "@/lib/builder/shared";

/** Six ways to align and two to distribute. The canvas knows how large nodes are; without it there is nothing to arrange. */
export function AlignButtons({ steps }: { steps: readonly string[] }) {
  const t = useTranslations("inspector");
  const canvas = useBuilder(({ view }) => view);
  if (!canvas) return <p className="text-xs text-fg-3">{t("many.noCanvas")}</p>;
  return (
    <div className="flex flex-wrap gap-1">
      {edges.map((edge) => (
        <IconButton
          key={edge}
          bordered
          label={t(`many.align.${edge}`)}
          icon={<Icon icon={alignIcons[edge]} />}
          onClick={() => canvas.align({ steps }, edge)}
        />
      ))}
      {(["horizontal", "vertical"] as const).map((axis) => (
        <IconButton
          key={axis}
          bordered
          label={t(`many.distribute.${axis}`)}
          icon={<Icon icon={distributeIcons[axis]} />}
          disabled={steps.length < 3}
          onClick={() => canvas.distribute({ steps }, axis)}
        />
      ))}
    </div>
  );
}
