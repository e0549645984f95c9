import { memo } from "react";
import { type CanvasNode, entryTop, outletTop } from "@/lib/canvas/shared";
import { anchorOffset } from "./flow-nodes";

/**
 * Where connections begin and end at a node. React Flow measures these marks when a node comes into view, whatever form the node has at
 * that distance; they say the same as what it was told about nodes out of sight.
 */
export const Anchors = memo(function Anchors({ node }: { node: CanvasNode }) {
  return (
    <div aria-hidden className="pointer-events-none">
      <i className="target absolute size-px" data-handlepos="left" style={{ left: -1, top: entryTop - 0.5 }} />
      {node.outlets.map(({ id }) => (
        <i
          key={id}
          className="source absolute size-px"
          data-handleid={id}
          data-handlepos="right"
          style={{ right: -anchorOffset, top: outletTop(node, id) - 0.5 }}
        />
      ))}
    </div>
  );
});
