"use client";

import dynamic from "next/dynamic";
import { useMemo } from "react";
import { useBuilder } from "@/components/builder-store/builder-context";
import { simulatorSource } from "@/components/simulator/simulator-source";

const Simulator = dynamic(() => import("@/components/simulator/simulator").then((module) => module.Simulator), {
  ssr: false,
});

/** The simulator of the interaction being edited; in a playground there is no server to ask. */
export function EditSimulator({ title, hasServer }: { title: string; hasServer: boolean }) {
  const { workspace, interactionId } = useBuilder(({ facts }) => facts);
  const source = useMemo(
    () => (hasServer ? simulatorSource(workspace, interactionId) : undefined),
    [hasServer, workspace, interactionId],
  );
  return <Simulator title={title} source={source} />;
}
