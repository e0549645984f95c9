"use client";

import { type CSSProperties, type ReactNode, useCallback, useState } from "react";
import { useIsProxied, usePictureAddress } from "./picture-proxy";

interface RemoteImageProps {
  url?: string;
  /** Variants of the same picture; every address of them must be as safe as `url`. */
  srcSet?: string;
  sizes?: string;
  alt: string;
  className?: string;
  style?: CSSProperties;
  /** Shown when there is no address, or nothing comes from it. */
  fallback: ReactNode;
}

/** A picture from elsewhere: no referrer, loaded when it comes into view, replaced by words when it fails. */
export function RemoteImage({ url, srcSet, sizes, alt, className, style, fallback }: RemoteImageProps) {
  const [failedUrl, setFailedUrl] = useState<string>();
  const src = usePictureAddress()(url);
  const isProxied = useIsProxied();
  // A picture that failed before the page came alive has told nobody.
  const judge = useCallback(
    (image: HTMLImageElement | null) => {
      if (image?.complete && image.naturalWidth === 0) setFailedUrl(src);
    },
    [src],
  );
  if (!src || src === failedUrl) return fallback;
  return (
    <img
      ref={judge}
      src={src}
      srcSet={isProxied ? undefined : srcSet}
      sizes={srcSet && !isProxied ? sizes : undefined}
      alt={alt}
      className={className}
      style={style}
      loading="lazy"
      decoding="async"
      referrerPolicy="no-referrer"
      onError={() => setFailedUrl(src)}
    />
  );
}
