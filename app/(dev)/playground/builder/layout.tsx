import type { ReactNode } from "react";
import { SampleShell } from "../_samples/sample-shell";

/** The builder stands beside a rail, as it does in a workspace. */
export default function BuilderSampleLayout({ children }: { children: ReactNode }) {
  return <SampleShell nav="rail">{children}</SampleShell>;
}
