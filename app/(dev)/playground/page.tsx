import type { Metadata } from "next";
import { ContentSamples } from "./_samples/content-samples";
import { ControlSamples } from "./_samples/control-samples";
import { OverlaySamples } from "./_samples/overlay-samples";
import { StateSamples } from "./_samples/state-samples";
import { ThemeBar } from "./_samples/theme-bar";

export const metadata: Metadata = { title: "Playground" };

export default function PlaygroundPage() {
  return (
    <div className="min-h-dvh bg-bg">
      <ThemeBar />
      <main className="mx-auto grid max-w-330 items-start gap-4 p-6 max-md:p-4 lg:grid-cols-2">
        <ControlSamples />
        <ContentSamples />
        <OverlaySamples />
        <StateSamples />
      </main>
    </div>
  );
}
