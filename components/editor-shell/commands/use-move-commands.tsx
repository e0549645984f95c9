"use client";

import { useBuilder, useBuilderStore } from "@/components/builder-store/builder-context";
import type { Command } from "@/components/shell/command";
import { edges } from "@/lib/builder/shared";
import { isOnSurface } from "../focus-place";
import { useCommandOf } from "./use-command-of";

const directions = [
  { name: "Up", key: "arrowup", x: 0, y: -1 },
  { name: "Down", key: "arrowdown", x: 0, y: 1 },
  { name: "Left", key: "arrowleft", x: -1, y: 0 },
  { name: "Right", key: "arrowright", x: 1, y: 0 },
] as const;
const pushes = [
  { name: "nudge", held: "", by: 8 },
  { name: "push", held: "shift+", by: 40 },
] as const;
const alignments = {
  left: "alignLeft",
  centre: "alignCentre",
  right: "alignRight",
  top: "alignTop",
  middle: "alignMiddle",
  bottom: "alignBottom",
} as const;
const distributions = { horizontal: "distributeAcross", vertical: "distributeDown" } as const;
const axes = ["horizontal", "vertical"] as const;

/** Moving what is selected over the canvas: by keys, to a line, to equal distances, by itself. */
export function useMoveCommands(): Command[] {
  const command = useCommandOf();
  const store = useBuilderStore();
  const view = useBuilder((state) => state.view);
  const canMove = useBuilder(({ facts, view }) => facts.canEdit && view !== null);
  const count = useBuilder(
    ({ selection }) => selection.steps.length + selection.notes.length + selection.frames.length,
  );
  const selection = () => store.getState().selection;
  const moves = directions.flatMap(({ name, key, x, y }) =>
    pushes.map((push) =>
      command(`${push.name}${name}`, {
        keys: `${push.held}${key}`,
        when: isOnSurface,
        disabled: !canMove || count === 0,
        run: () => view?.nudge({ x: x * push.by, y: y * push.by }),
      }),
    ),
  );
  const lines = edges.map((edge) =>
    command(alignments[edge], { disabled: !canMove || count < 2, run: () => view?.align(selection(), edge) }),
  );
  const spaces = axes.map((axis) =>
    command(distributions[axis], { disabled: !canMove || count < 3, run: () => view?.distribute(selection(), axis) }),
  );
  return [
    ...moves,
    ...lines,
    ...spaces,
    command("layout", {
      keys: "mod+shift+l",
      whileTyping: false,
      disabled: !canMove,
      run: () => void view?.tidy(),
    }),
    command("tidySelection", {
      disabled: !canMove || count < 2,
      run: () => void view?.tidy(selection().steps),
    }),
  ];
}
