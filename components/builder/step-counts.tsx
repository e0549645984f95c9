import { BrushCleaning, GitBranch, type LucideIcon, ShieldCheck, Zap } from "lucide-react";
import { useTranslations } from "@/components/i18n/client";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import type { Step } from "@/lib/engine";

type Count = "normalize" | "validate" | "branches" | "actions";
const icons: Record<Count, LucideIcon> = {
  normalize: BrushCleaning,
  validate: ShieldCheck,
  branches: GitBranch,
  actions: Zap,
};

/** How much happens to an answer: rules, branches and actions, each with its icon and number. */
export function StepCounts({ step, className }: { step: Step; className?: string }) {
  const t = useTranslations("builder");
  const counts: [Count, number][] = [
    ["normalize", step.normalize.length],
    ["validate", step.validate.length],
    ["branches", step.branches.length],
    ["actions", step.beforeActions.length + step.afterActions.length],
  ];
  return (
    <p
      className={cx("flex items-center gap-x-2 overflow-hidden px-2.5 text-2xs whitespace-nowrap text-fg-3", className)}
    >
      {counts
        .filter(([, count]) => count > 0)
        .map(([name, count]) => (
          <span key={name} className="inline-flex items-center gap-1">
            <Icon icon={icons[name]} size={12} />
            {t(`count.${name}`, { count })}
          </span>
        ))}
    </p>
  );
}
