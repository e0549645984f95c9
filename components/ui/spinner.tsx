import { LoaderCircle } from "lucide-react";
import { Icon } from "./icon";

/** A turning circle. Give a label when nothing else says that something is under way. */
export function Spinner({ size = 16, label }: { size?: 12 | 14 | 16 | 18 | 20 | 24; label?: string }) {
  return <Icon icon={LoaderCircle} size={size} label={label} className="animate-spin" />;
}
