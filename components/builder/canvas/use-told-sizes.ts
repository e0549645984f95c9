import { useStoreApi } from "@xyflow/react";
import { useState } from "react";

/**
 * Keeps React Flow from measuring nodes. It is told how large they are and where connections leave them, for those out of sight as
 * well; measuring each one that comes into view would make the browser lay out the page in the middle of a movement (PERF-14). Before
 * React Flow draws for the first time, as it takes the function only once.
 */
export function useToldSizes(): void {
  const flow = useStoreApi();
  useState(() => flow.setState({ updateNodeInternals: () => undefined }));
}
