import type { ReactNode } from "react";
import { SessionQueriesProvider } from "./session-queries-provider";

export default function SessionsLayout({ children }: { children: ReactNode }) {
  return <SessionQueriesProvider>{children}</SessionQueriesProvider>;
}
