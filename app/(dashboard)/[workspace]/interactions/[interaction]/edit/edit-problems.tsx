"use client";

import { useMemo } from "react";
import { useBuilder } from "@/components/builder-store/builder-context";
import { filesSource } from "@/components/problems/files-source";
import { ProblemsWatch } from "@/components/problems/problems-watch";
import type { Surroundings } from "@/lib/problems/shared";

/** Looks at the draft while it is open; who may edit has the server look at its files too. */
export function EditProblems({ surroundings, hasServer }: { surroundings: Surroundings; hasServer: boolean }) {
  const { workspace, interactionId, canEdit } = useBuilder(({ facts }) => facts);
  const files = useMemo(
    () => (hasServer && canEdit ? filesSource(workspace, interactionId) : undefined),
    [hasServer, canEdit, workspace, interactionId],
  );
  return <ProblemsWatch surroundings={surroundings} files={files} />;
}
