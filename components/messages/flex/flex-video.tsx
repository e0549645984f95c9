"use client";

import type { ReactNode } from "react";
import { ActionButton } from "../action-button";
import { useMessageSurroundings } from "../message-context";
import { usePictureAddress } from "../picture-proxy";
import { platformButton } from "../platform-action";
import { RemoteImage } from "../remote-image";
import { safeMedia } from "../safe-url";
import type { FlexPart } from "./flex.schema";
import { type Place, placeStyle } from "./layout";
import { ratioOf } from "./values";

interface FlexVideoViewProps {
  video: FlexPart<"video">;
  /** What is shown where no film can be played. */
  alternative: ReactNode;
  place: Place;
}

/** A film at the top of a bubble, with its link in the corner. */
export function FlexVideoView({ video, alternative, place }: FlexVideoViewProps) {
  const { isInert } = useMessageSurroundings();
  const { label, action } = platformButton(video.action);
  const address = usePictureAddress();
  const src = safeMedia(video.url);
  const look = { width: "100%", aspectRatio: ratioOf(video.aspectRatio) ?? 1 };
  if (!src) return alternative;
  return (
    <div style={{ ...placeStyle(video, place), position: "relative" }} className="bg-[#111]">
      {isInert ? (
        <RemoteImage
          url={video.previewUrl}
          alt=""
          className="block object-cover"
          style={look}
          fallback={<span className="block" style={look} />}
        />
      ) : (
        <video
          controls
          playsInline
          preload="none"
          src={src}
          poster={address(video.previewUrl)}
          className="pointer-events-auto block object-contain"
          style={look}
        />
      )}
      {action && label ? (
        <ActionButton
          action={action}
          label={label}
          // The controls of the player stand below.
          style={{ position: "absolute" }}
          className="end-2 top-2 flex min-h-6 items-center rounded-full bg-[#111111b3] px-3 text-xs font-medium text-[#fff]"
        >
          {label}
        </ActionButton>
      ) : null}
    </div>
  );
}
