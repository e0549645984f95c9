"use client";

import {
  AlignCenterHorizontal,
  AlignCenterVertical,
  AlignEndHorizontal,
  AlignEndVertical,
  AlignHorizontalDistributeCenter,
  AlignStartHorizontal,
  AlignStartVertical,
  AlignVerticalDistributeCenter,
  type LucideIcon,
} from "lucide-react";
import { useBuilder } from "@/components/builder-store/builder-context";
import { useTranslations } from "@/components/i18n/client";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { type AlignEdge, edges } from "@/lib/builder/shared";

const icons: Record<AlignEdge, LucideIcon> = {
  left: AlignStartVertical,
  centre: AlignCenterVertical,
  right: AlignEndVertical,
  top: AlignStartHorizontal,
  middle: AlignCenterHorizontal,
  bottom: AlignEndHorizontal,
};

const axes = { horizontal: AlignHorizontalDistributeCenter, vertical: AlignVerticalDistributeCenter } as const;

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
          icon={<Icon icon={icons[edge]} />}
          onClick={() => canvas.align({ steps }, edge)}
        />
      ))}
      {(["horizontal", "vertical"] as const).map((axis) => (
        <IconButton
          key={axis}
          bordered
          label={t(`many.distribute.${axis}`)}
          icon={<Icon icon={axes[axis]} />}
          disabled={steps.length < 3}
          onClick={() => canvas.distribute({ steps }, axis)}
        />
      ))}
    </div>
  );
}
