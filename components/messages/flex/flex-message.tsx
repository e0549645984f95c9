"use client";

import { memo, useMemo } from "react";
import { Carousel } from "../carousel";
import { FlexBubbleView } from "./flex-bubble";
import { InvalidPart } from "./invalid-part";
import { readFlex } from "./read-flex";

/**
 * A bubble or a row of them, in every place where the product shows one (INB-164). Built from typed elements; a part that
 * cannot be read becomes a marked box (INB-161, INB-163).
 */
export const FlexMessage = memo(function FlexMessage({ altText, contents }: { altText: string; contents: unknown }) {
  const tree = useMemo(() => readFlex(contents), [contents]);
  return (
    <figure aria-label={altText} className="m-0 max-w-full">
      {tree ? null : <InvalidPart path="/" fault="unreadable" />}
      {tree?.isCarousel ? (
        <Carousel label={altText}>
          {tree.bubbles.map((bubble) => (
            <FlexBubbleView key={bubble.path} node={bubble} />
          ))}
        </Carousel>
      ) : (
        tree?.bubbles.map((bubble) => <FlexBubbleView key={bubble.path} node={bubble} />)
      )}
    </figure>
  );
});
