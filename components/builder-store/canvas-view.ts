import type { AlignEdge, Point, Selection } from "@/lib/builder/shared";

/** Where the canvas looks: how far it is shifted, in screen pixels, and how large things are. */
export interface Viewport {
  x: number;
  y: number;
  zoom: number;
}

/**
 * What others may do with the canvas: keys, the palette, find, problems, undo. Points are places of the drawing. Nothing here
 * but `tidy`, `nudge`, `align` and `distribute` changes the document, and those do it through `perform`.
 */
export interface CanvasView {
  zoomIn: () => void;
  zoomOut: () => void;
  /** 1 is 100 %; the middle of the canvas stays where it is. */
  zoomTo: (zoom: number) => void;
  fitAll: () => void;
  fitSelection: () => void;
  /** Steps, notes and frames by id. Does nothing when all of them can be seen; never zooms in beyond 100 %. */
  bringIntoView: (ids: readonly string[]) => void;
  /** Puts the keyboard's focus on the node of a step, once it is drawn. */
  focusStep: (stepId: string) => void;
  viewport: () => Viewport;
  setViewport: (viewport: Viewport) => void;
  /** Tells where the canvas looks whenever it has come to rest (CAN-20). Returns what ends it. */
  onViewport: (listener: (viewport: Viewport) => void) => () => void;
  /** Where the pointer is, or the middle when it is elsewhere: where to paste and to add. */
  pointer: () => Point;
  /** Room for one more step near the middle of what is looked at. */
  freePlace: () => Point;
  /** Auto-layout of everything, or of some steps (CAN-11). One undo unit; ready when it is done. */
  tidy: (steps?: readonly string[]) => Promise<void>;
  /** Moves what is selected; pushes that follow each other closely are one undo unit. */
  nudge: (by: Point) => void;
  align: (selection: Selection, edge: AlignEdge) => void;
  distribute: (selection: Selection, axis: "horizontal" | "vertical") => void;
}
