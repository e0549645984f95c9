"use client";

import type { CSSProperties } from "react";
import { useTranslations } from "@/components/i18n/client";
import { ActionButton } from "./action-button";
import type { Display, DisplayRect } from "./display";
import { useMessageSurroundings } from "./message-context";
import { usePictureAddress } from "./picture-proxy";
import { RemoteImage } from "./remote-image";
import { safeMedia } from "./safe-url";
import { useDescribeAction } from "./use-describe-action";

type Imagemap = Extract<Display, { kind: "imagemap" }>;

/** The picture with its tappable areas, outlined under the pointer; a film may play in one of them (INB-138). */
export function ImagemapMessage({ altText, image, width, height, areas, video }: Imagemap) {
  const t = useTranslations("messages");
  const describe = useDescribeAction();
  const place = (area: DisplayRect) => placeOf(area, width, height);
  return (
    <div
      className="relative w-75 max-w-full overflow-hidden rounded-lg border border-border bg-surface"
      style={{ aspectRatio: width / height }}
    >
      <RemoteImage
        url={image.url}
        srcSet={image.srcSet}
        sizes="300px"
        alt={altText}
        className="size-full object-cover"
        fallback={
          <span className="grid size-full place-items-center p-3 text-center text-sm text-fg-2">{altText}</span>
        }
      />
      {video ? <Film video={video} style={place(video.area)} /> : null}
      {areas.map(({ button, ...area }, index) => {
        const label = button.label || t("imagemap.area", { number: index + 1 });
        return (
          <ActionButton
            key={index}
            action={button.action}
            label={label}
            className="block border border-transparent hover:border-focus hover:bg-focus/10"
            style={place(area)}
          >
            <span className="sr-only">{button.action ? `${label}: ${describe(button.action)}` : label}</span>
          </ActionButton>
        );
      })}
    </div>
  );
}

function Film({ video, style }: { video: NonNullable<Imagemap["video"]>; style: CSSProperties }) {
  const { isInert } = useMessageSurroundings();
  const t = useTranslations("messages");
  const address = usePictureAddress();
  const src = safeMedia(video.url);
  return (
    <div className="absolute z-1 bg-chip" style={style}>
      {src && !isInert ? (
        <video
          controls
          playsInline
          preload="none"
          src={src}
          poster={address(video.previewUrl)}
          aria-label={t("video.title")}
          className="size-full object-contain"
        />
      ) : (
        <RemoteImage url={video.previewUrl} alt={t("video.title")} className="size-full object-cover" fallback={null} />
      )}
      {video.link ? (
        <ActionButton
          action={video.link.action}
          label={video.link.label}
          style={{ position: "absolute" }}
          className="end-1 top-1 rounded-full bg-scrim px-2.5 text-2xs leading-6 text-toast-fg"
        >
          {video.link.label}
        </ActionButton>
      ) : null}
    </div>
  );
}

function placeOf(area: DisplayRect, width: number, height: number): CSSProperties {
  const share = (value: number, whole: number) => `${(value / whole) * 100}%`;
  return {
    position: "absolute",
    left: share(area.x, width),
    top: share(area.y, height),
    width: share(area.width, width),
    height: share(area.height, height),
  };
}
