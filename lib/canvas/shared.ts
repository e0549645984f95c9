export type {
  CanvasConnection,
  CanvasGraph,
  CanvasNode,
  NodeRole,
  Outlet,
  OutletKind,
  OutletTarget,
  SpecialNode,
} from "./graph";
export { graphOf, roleOf } from "./graph";
export type { Positions } from "./layout";
export type { NodePreview } from "./preview";
export { previewsOf } from "./preview";
export { sizeOf } from "./size";
