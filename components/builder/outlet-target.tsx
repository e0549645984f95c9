import { useTranslations } from "@/components/i18n/client";
import type { OutletTarget } from "@/lib/canvas/shared";

/** Where an outlet leads when no line is drawn: a stub into the lane, or a target that is not there. */
export function OutletStub({ target }: { target: OutletTarget | null }) {
  const t = useTranslations("builder");
  if (target?.type === "special")
    return <span className="text-2xs text-fg-3">{t("canvas.to", { target: t(`role.${target.role}`) })}</span>;
  if (target?.type === "missing")
    return <span className="text-2xs text-danger-fg">{t("canvas.missing", { id: target.id })}</span>;
  return null;
}

/** The same in words, for the outline and the details, where there are no lines at all. */
export function OutletTargetName({ target, titleOf }: { target: OutletTarget; titleOf: (id: string) => string }) {
  const t = useTranslations("builder");
  if (target.type === "step") return <>{titleOf(target.stepId)}</>;
  return target.type === "special" ? <>{t(`role.${target.role}`)}</> : <OutletStub target={target} />;
}
