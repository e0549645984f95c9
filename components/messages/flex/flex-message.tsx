"use client";

import { containerSchema } from "./flex.schema";
import { FlexBubbleView } from "./flex-bubble";
import { InvalidPart } from "./invalid-part";

/** A bubble or a row of them. Built from typed elements; a part that cannot be read becomes a marked box (INB-161, INB-163). */
export function FlexMessage({ altText, contents }: { altText: string; contents: unknown }) {
  const container = containerSchema.safeParse(contents);
  return (
    <figure aria-label={altText} className="m-0 max-w-full">
      {container.success ? <Container container={container.data} label={altText} /> : <InvalidPart path="/" />}
    </figure>
  );
}

function Container({ container, label }: { container: ReturnType<typeof containerSchema.parse>; label: string }) {
  if (container.type === "bubble") return <FlexBubbleView value={container} path="" />;
  return (
    // A row that scrolls must be reachable by keyboard.
    <div
      role="group"
      aria-label={label}
      tabIndex={0}
      className="flex max-w-full snap-x items-stretch gap-2 overflow-x-auto pb-1"
    >
      {container.contents.map((bubble, index) => (
        <div key={index} className="flex flex-none snap-start">
          <FlexBubbleView value={bubble} path={`/contents/${index}`} />
        </div>
      ))}
    </div>
  );
}
