"use client";

import { createContext, type ReactNode, useContext, useState } from "react";
import { useStore } from "zustand";
import { createStore, type StoreApi } from "zustand/vanilla";
import type { OutletOfStep, Point, Refusal } from "@/lib/builder/shared";
import type { ZoomLevel } from "@/lib/canvas/shared";

/** Where a connection that is being dragged would end: a step or a role, and why it may not. */
export interface Aim {
  target: string;
  refusal: Refusal | undefined;
}

/** A menu that is open, and where on the screen. */
export type CanvasMenu = { at: Point } & (
  | { type: "addStep"; place: Point; from?: OutletOfStep; on?: OutletOfStep }
  | { type: "selection" }
  | { type: "pane"; place: Point }
);

/** What is going on at the canvas and nowhere else; nothing of it is kept. */
export interface CanvasState {
  /** The connection under the pointer or the focus. */
  lit: { id: string; ends: readonly string[] } | null;
  selectedConnection: string | null;
  aim: Aim | null;
  menu: CanvasMenu | null;
  /** How much of everything is drawn (CAN-9). */
  level: ZoomLevel;
}

export type CanvasStore = StoreApi<CanvasState>;

const CanvasContext = createContext<CanvasStore | null>(null);

const atRest: CanvasState = { lit: null, selectedConnection: null, aim: null, menu: null, level: "full" };

export function CanvasProvider({ children }: { children: ReactNode }) {
  const [store] = useState(() => createStore<CanvasState>()(() => atRest));
  return <CanvasContext value={store}>{children}</CanvasContext>;
}

export function useCanvasStore(): CanvasStore {
  const store = useContext(CanvasContext);
  if (!store) throw new Error("useCanvasStore outside of CanvasProvider");
  return store;
}

export function useCanvas<T>(choose: (state: CanvasState) => T): T {
  return useStore(useCanvasStore(), choose);
}
