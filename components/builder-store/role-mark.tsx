import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import type { NodeRole } from "@/lib/canvas/shared";
import type { SpecialRole } from "@/lib/engine";
import { roleStyles } from "./role-style";

/** The square mark at the head of a node. */
export function RoleMark({ role }: { role: NodeRole | SpecialRole }) {
  const style = roleStyles[role];
  return (
    <span className={cx("grid size-6 flex-none place-items-center rounded-sm", style.mark)}>
      <Icon icon={style.icon} size={14} />
    </span>
  );
}
