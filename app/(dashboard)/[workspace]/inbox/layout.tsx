import type { ReactNode } from "react";
import { InboxQueries } from "./inbox-queries";

export default function InboxLayout({ children }: { children: ReactNode }) {
  return <InboxQueries>{children}</InboxQueries>;
}
