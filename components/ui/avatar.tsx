"use client";

import { Globe, MessageSquare } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "@/components/i18n/client";
import { cx } from "./cx";
import { type Hue, hueOf } from "./hue";
import { Icon } from "./icon";

export type AvatarPlatform = "line" | "works" | "web";

interface AvatarProps {
  /** Decides the colour. */
  id: string;
  name: string;
  imageUrl?: string | null;
  size?: 20 | 24 | 28 | 32 | 36 | 56;
  /** Rounded square: things such as channels; people are round. */
  square?: boolean;
  platform?: AvatarPlatform;
  hue?: Hue;
}

const sizes = {
  20: "size-5 text-2xs",
  24: "size-6 text-2xs",
  28: "size-7 text-xs",
  32: "size-8 text-sm",
  36: "size-9 text-md",
  56: "size-14 text-xl",
};

/** A picture, or a letter in the colour of the id. The name stands beside it, so it is silent itself. */
export function Avatar({ id, name, imageUrl, size = 36, square, platform, hue = hueOf(id) }: AvatarProps) {
  const [failedUrl, setFailedUrl] = useState<string>();
  const shape = square ? "rounded-md" : "rounded-full";
  const showImage = imageUrl && imageUrl !== failedUrl;
  return (
    <span className={cx("relative inline-grid flex-none place-items-center font-medium leading-none", sizes[size])}>
      {showImage ? (
        <img
          src={imageUrl}
          alt=""
          onError={() => setFailedUrl(imageUrl)}
          className={cx("size-full object-cover", shape)}
        />
      ) : (
        <span aria-hidden className={cx(`hue-fill hue-${hue} grid size-full place-items-center`, shape)}>
          {initialOf(name)}
        </span>
      )}
      {platform ? <PlatformBadge platform={platform} /> : null}
    </span>
  );
}

const platformMarks = {
  line: { icon: MessageSquare, className: "fill-current" },
  works: { icon: MessageSquare, className: "fill-current" },
  web: { icon: Globe, className: "" },
} as const;

function PlatformBadge({ platform }: { platform: AvatarPlatform }) {
  const t = useTranslations("ui");
  return (
    <span
      className={`platform-${platform} platform-mark absolute -right-0.75 -bottom-0.5 grid size-4 place-items-center rounded-full border-2 border-surface`}
    >
      <Icon {...platformMarks[platform]} size={8} label={t(`platform.${platform}`)} />
    </span>
  );
}

/** A Japanese name written "family given" is told apart by the given name; others by their first letter. */
function initialOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const word = /^\p{Script=Han}/u.test(name) && words.length > 1 ? words.at(-1) : words[0];
  const [first] = new Intl.Segmenter().segment(word ?? "");
  return first ? first.segment.toUpperCase() : "?";
}
