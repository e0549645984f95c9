import { MessagesSquare } from "lucide-react";
import { Icon } from "@/components/ui/icon";

/** The product's mark and name, for pages outside a workspace. */
export function Brand() {
  return (
    <span className="inline-flex items-center gap-2.5 text-lg font-semibold">
      <span className="workspace-mark grid size-9 place-items-center rounded-md bg-mark">
        <Icon icon={MessagesSquare} size={20} />
      </span>
      Aizuchi
    </span>
  );
}
