import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { navCookie, parseNavPreference } from "@/components/shell/nav-preference";
import { SampleShell } from "../_samples/sample-shell";

/** The shell, with the person's own choice of its width. */
export default async function ShellSampleLayout({ children }: { children: ReactNode }) {
  const jar = await cookies();
  return <SampleShell nav={parseNavPreference(jar.get(navCookie)?.value)}>{children}</SampleShell>;
}
