"use client";

import { Copy, Trash2, X } from "lucide-react";
import { useBuilderStore } from "@/components/builder-store/builder-context";
import { deleteOrAsk } from "@/components/builder-store/delete-or-ask";
import { RoleMark } from "@/components/builder-store/role-mark";
import { useTranslations } from "@/components/i18n/client";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { useComposedText } from "@/components/ui/use-composed-text";
import { limits } from "@/lib/builder/shared";
import { roleOf } from "@/lib/canvas/shared";
import { useStepEditing } from "./step-editing";

/** Which step this is, and what can be done with it as a whole. */
export function StepHeader() {
  const t = useTranslations("inspector");
  const roles = useTranslations("builder");
  const store = useBuilderStore();
  const { step, canEdit, changes } = useStepEditing();
  const role = step.special ?? roleOf(step);
  const duplicate = () => {
    const done = changes.run({ type: "duplicate", steps: [step.id] });
    const copy = done.ok ? done.report.ids?.[step.id] : undefined;
    if (copy) store.getState().select({ steps: [copy] });
  };
  return (
    <header className="flex flex-none items-center gap-2.5 py-3 pr-3 pl-4">
      <span title={roles(`role.${role}`)}>
        <RoleMark role={role} />
        <span className="sr-only">{roles(`role.${role}`)}</span>
      </span>
      <div className="min-w-0 flex-1">
        <StepTitle />
        <p className="truncate px-1.5 font-mono text-2xs text-fg-3">{step.id}</p>
      </div>
      {canEdit ? (
        <>
          <IconButton size="sm" label={t("duplicate")} keys="mod+d" icon={<Icon icon={Copy} />} onClick={duplicate} />
          <IconButton
            size="sm"
            label={t("delete")}
            keys="delete"
            icon={<Icon icon={Trash2} />}
            onClick={() => deleteOrAsk(store, { steps: [step.id] })}
          />
        </>
      ) : null}
      <IconButton
        size="sm"
        label={t("close")}
        keys="escape"
        icon={<Icon icon={X} />}
        onClick={() => store.getState().select({})}
      />
    </header>
  );
}

/** The title, written where it is read. */
function StepTitle() {
  const t = useTranslations("inspector");
  const { step, canEdit, changes } = useStepEditing();
  const composed = useComposedText<HTMLInputElement>(step.title, (title) => changes.type("/title", title));
  if (!canEdit) return <h2 className="truncate px-1.5 text-lg font-semibold">{step.title || step.id}</h2>;
  return (
    <h2>
      <input
        {...composed}
        aria-label={t("title")}
        data-pointer="/title"
        placeholder={t("untitled")}
        maxLength={limits.title}
        className="w-full truncate rounded-sm border border-transparent bg-transparent px-1.5 text-lg font-semibold text-fg hover:border-border focus-visible:border-focus focus-visible:outline-offset-[-1px]"
      />
    </h2>
  );
}
