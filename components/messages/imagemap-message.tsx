"use client";

import { ActionButton } from "./action-button";
import type { Display } from "./display";
import { RemoteImage } from "./remote-image";

/** The picture with its tappable areas; the areas are outlined under the pointer. */
export function ImagemapMessage({ altText, imageUrl, width, height, areas }: Extract<Display, { kind: "imagemap" }>) {
  const share = (value: number, whole: number) => `${(value / whole) * 100}%`;
  return (
    <div
      className="relative w-75 max-w-full overflow-hidden rounded-lg border border-border bg-surface"
      style={{ aspectRatio: width / height }}
    >
      <RemoteImage
        url={imageUrl}
        alt={altText}
        className="size-full object-cover"
        fallback={
          <span className="grid size-full place-items-center p-3 text-center text-sm text-fg-2">{altText}</span>
        }
      />
      {areas.map((area, index) => (
        <ActionButton
          key={index}
          action={area.button.action}
          label={area.button.label}
          className="absolute block hover:outline-2 hover:-outline-offset-2 hover:outline-focus"
          style={{
            left: share(area.x, width),
            top: share(area.y, height),
            width: share(area.width, width),
            height: share(area.height, height),
          }}
        >
          <span className="sr-only">{area.button.label}</span>
        </ActionButton>
      ))}
    </div>
  );
}
