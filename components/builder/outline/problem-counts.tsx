import { CircleAlert, TriangleAlert } from "lucide-react";
import { Icon } from "@/components/ui/icon";
import type { ProblemCounts as Counts } from "@/lib/problems/shared";

/** What is wrong with a step, in numbers; its row says it in words. */
export function ProblemCounts({ counts }: { counts: Counts }) {
  return (
    <span aria-hidden className="flex gap-1.5 text-2xs tabular-nums">
      {counts.error > 0 ? (
        <span className="flex items-center gap-0.5 text-danger-fg">
          <Icon icon={CircleAlert} size={12} />
          {counts.error}
        </span>
      ) : null}
      {counts.warning > 0 ? (
        <span className="flex items-center gap-0.5 text-warning-fg">
          <Icon icon={TriangleAlert} size={12} />
          {counts.warning}
        </span>
      ) : null}
    </span>
  );
}
