import { useCallback, useEffect, useRef } from "react";
import { useBuilderStore } from "@/components/builder-store/builder-context";
import type { PerformOptions } from "@/components/builder-store/builder-state";
import type { Applied, Command, Refusal } from "@/lib/builder/shared";
import type { Positions } from "@/lib/canvas/shared";

export type Arrange = (command: Command, options?: PerformOptions) => Applied | Refusal;

/**
 * Carries out a command that is about places. Steps that nobody has placed yet get the place where they are drawn within the same
 * undo unit: otherwise what is laid out around a moved step would go elsewhere the next time.
 */
export function useArrange(unplaced: Positions): Arrange {
  const store = useBuilderStore();
  const latest = useRef(unplaced);
  useEffect(() => {
    latest.current = unplaced;
  }, [unplaced]);
  return useCallback(
    (command, options) => {
      const { perform, endGroup } = store.getState();
      const steps = latest.current;
      if (Object.keys(steps).length === 0) return perform(command, options);
      const group = options?.group ?? "arrange";
      perform({ type: "move", steps }, { group });
      const result = perform(command, { group });
      if (options?.group === undefined) endGroup();
      return result;
    },
    [store],
  );
}
