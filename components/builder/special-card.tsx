"use client";

import { ArrowUpRight } from "lucide-react";
import { useBuilder, useBuilderStore } from "@/components/builder-store/builder-context";
import { roleStyles } from "@/components/builder-store/role-style";
import { useLocale, useTranslations } from "@/components/i18n/client";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { type CanvasNode, previewText, type SpecialNode } from "@/lib/canvas/shared";
import { useCanvas } from "./canvas/canvas-store";
import { VisitMark } from "./canvas/visit-mark";
import { outletLabel } from "./outlet-label";

/** One role in the lane: the step that plays it, or the ghost of what the engine does by itself. */
export function SpecialCard({ special }: { special: SpecialNode }) {
  return special.node ? <OwnStep special={special} node={special.node} /> : <Ghost special={special} />;
}

function OwnStep({ special, node }: { special: SpecialNode; node: CanvasNode }) {
  const t = useTranslations("builder");
  const store = useBuilderStore();
  const { id, messages } = node.step;
  const isSelected = useBuilder(({ selection }) => selection.steps.includes(id));
  const isCurrent = useBuilder((state) => state.walk?.currentStepId === id);
  const aim = useAim(id);
  const words = messages.map((message) => previewText(message, node.names)).find(Boolean);
  const ways = node.outlets.map((outlet) => outletLabel(t, outlet)).join(" ・ ");
  return (
    <div className="relative flex min-w-0 flex-1">
      <button
        type="button"
        aria-pressed={isSelected}
        data-connect-to={id}
        onClick={() => store.getState().open(id)}
        className={cx(
          "relative min-w-0 flex-1 rounded-md border-3 border-double bg-node px-2.5 py-1.5 text-left",
          aim ??
            (isSelected
              ? "border-focus"
              : isCurrent
                ? "border-success"
                : "border-node-line hover:border-border-strong"),
        )}
      >
        <VisitMark stepId={id} />
        <RoleWord special={special} />
        <span className="flex items-baseline gap-1.5">
          <span className="truncate text-sm font-semibold">{node.title}</span>
          <span className="truncate font-mono text-2xs text-fg-3">{id}</span>
        </span>
        <span className="block truncate text-xs text-fg-2">{words || ways}</span>
      </button>
      {special.isOnCanvas ? null : <PlaceButton stepId={id} role={t(`role.${special.role}`)} />}
    </div>
  );
}

/** Puts a special step among the others, where there is room; its menu there leads back. */
function PlaceButton({ stepId, role }: { stepId: string; role: string }) {
  const t = useTranslations("builder");
  const store = useBuilderStore();
  const canEdit = useBuilder(({ facts }) => facts.canEdit);
  if (!canEdit) return null;
  const place = () => {
    const { view, perform } = store.getState();
    const at = view?.freePlace();
    if (at) perform({ type: "move", steps: { [stepId]: at } });
  };
  return (
    <IconButton
      size="xs"
      className="absolute top-1 right-1"
      label={t("lane.placeRole", { role })}
      icon={<Icon icon={ArrowUpRight} size={14} />}
      onClick={place}
    />
  );
}

function Ghost({ special }: { special: SpecialNode }) {
  const t = useTranslations("builder");
  const locale = useLocale();
  const store = useBuilderStore();
  const canEdit = useBuilder(({ facts }) => facts.canEdit);
  const aim = useAim(special.role);
  const customise = () => {
    const { perform, open } = store.getState();
    const result = perform({ type: "customise_role", role: special.role, locale: locale === "en" ? "en" : "ja" });
    const [made] = result.ok ? result.focus : [];
    if (made !== undefined) open(made, { tab: "messages" });
  };
  return (
    <div
      data-connect-to={special.role}
      className={cx(
        "min-w-0 flex-1 rounded-md border border-dashed bg-node/60 px-2.5 py-1.5",
        aim ?? "border-border-strong",
      )}
    >
      <div className="flex items-start justify-between gap-1">
        <RoleWord special={special} />
        {canEdit ? (
          <button
            type="button"
            onClick={customise}
            aria-label={t("lane.customiseRole", { role: t(`role.${special.role}`) })}
            className="-my-0.5 min-h-6 flex-none rounded-xs px-0.5 text-xs text-accent-fg hover:underline"
          >
            {t("lane.customise")}
          </button>
        ) : null}
      </div>
      <p className="line-clamp-2 text-xs text-fg-2">
        <span className="sr-only">{t("lane.ghost")} </span>
        {t(`default.${special.role}`)}
      </p>
    </div>
  );
}

/** How a card looks while a connection is held over it. */
function useAim(target: string): string | undefined {
  return useCanvas(({ aim }) => {
    if (aim?.target !== target) return undefined;
    return aim.refusal ? "cursor-not-allowed border-danger ring-2 ring-danger" : "border-focus ring-2 ring-focus";
  });
}

function RoleWord({ special }: { special: SpecialNode }) {
  const t = useTranslations("builder");
  const style = roleStyles[special.role];
  return (
    <span className={cx("flex min-w-0 items-center gap-1 text-xs font-medium", style.word)}>
      <Icon icon={style.icon} size={12} />
      <span className="truncate">{t(`role.${special.role}`)}</span>
    </span>
  );
}
