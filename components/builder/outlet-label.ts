import type { useTranslations } from "@/components/i18n/client";
import type { Outlet } from "@/lib/canvas/shared";

type T = ReturnType<typeof useTranslations<"builder">>;

/** The words on an outlet: the button's own, the condition of a branch, or where the step goes by itself. */
export function outletLabel(t: T, outlet: Outlet): string {
  switch (outlet.kind) {
    case "button":
    case "quickReply":
      return outlet.label || t(`canvas.way.${outlet.way ?? "press"}`);
    case "branch":
      return t(`details.branch.${outlet.match ?? "equals"}`, { value: outlet.label });
    case "retry":
      return t("canvas.retry", { count: Number(outlet.detail) });
    case "failure":
      return t("canvas.failure", { action: outlet.label });
    case "system":
      return outlet.label || t(`canvas.way.${outlet.way ?? "apply"}`);
    case "end":
      return t("canvas.end");
    case "next":
    case "implicit":
      return t("canvas.next");
  }
}
