import type { ReactNode } from "react";
import { TriggerQueries } from "./trigger-queries";

/** People are searched and counted while somebody fills in a form. */
export default function TriggersLayout({ children }: { children: ReactNode }) {
  return <TriggerQueries>{children}</TriggerQueries>;
}
