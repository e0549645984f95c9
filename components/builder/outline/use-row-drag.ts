"use client";

import { type DragEvent, type HTMLAttributes, useState } from "react";
import type { RowActions } from "./use-row-actions";

/** Rows of this list alone are taken. */
const kind = "application/x-aizuchi-rows";

type Edge = "before" | "behind" | null;

/** Dragging a row by its handle, with all that is selected, and dropping on others. */
export function useRowDrag(stepId: string, actions: RowActions) {
  const [edge, setEdge] = useState<Edge>(null);
  const handle: HTMLAttributes<HTMLElement> = {
    draggable: true,
    onDragStart: (event) => {
      event.dataTransfer.setData(kind, JSON.stringify(actions.draggedWith(stepId)));
      event.dataTransfer.effectAllowed = "move";
      const row = event.currentTarget.closest("li");
      if (row) event.dataTransfer.setDragImage(row, 0, 0);
    },
  };
  const row: HTMLAttributes<HTMLElement> = {
    onDragOver: (event) => {
      if (!event.dataTransfer.types.includes(kind)) return;
      event.preventDefault();
      setEdge(isBehind(event) ? "behind" : "before");
    },
    onDragLeave: () => setEdge(null),
    onDrop: (event) => {
      const ids = readIds(event.dataTransfer.getData(kind));
      setEdge(null);
      if (ids.length === 0) return;
      event.preventDefault();
      actions.drop(ids, { target: stepId, isBehind: isBehind(event) });
    },
  };
  return { edge, handle, row };
}

function isBehind({ currentTarget, clientY }: DragEvent<HTMLElement>): boolean {
  const { top, height } = currentTarget.getBoundingClientRect();
  return clientY > top + height / 2;
}

function readIds(text: string): string[] {
  if (text === "") return [];
  const value: unknown = JSON.parse(text);
  return Array.isArray(value) ? value.filter((id) => typeof id === "string") : [];
}
