"use client";

import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useMemo } from "react";
import { useBuilder } from "@/components/builder-store/builder-context";
import { settingsSource } from "@/components/interaction-settings/settings-source";

const InteractionSettings = dynamic(
  () => import("@/components/interaction-settings/interaction-settings").then((module) => module.InteractionSettings),
  { ssr: false },
);

/** The settings of the interaction being edited. Its name stands in the bar as well, which the page draws. */
export function EditSettings() {
  const router = useRouter();
  const { workspace, interactionId } = useBuilder(({ facts }) => facts);
  const source = useMemo(() => settingsSource(workspace, interactionId), [workspace, interactionId]);
  return <InteractionSettings source={source} onChanged={() => router.refresh()} />;
}
