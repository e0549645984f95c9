/** Work on files in the browser, before they are uploaded: nothing here asks a server. */

/** What platforms take for the small picture that is shown before the medium is opened. */
export const previewRules = { maxSide: 1024, maxBytes: 1024 * 1024 };
export const pictureRules = { maxSide: 4096, maxBytes: 10 * 1024 * 1024 };

const qualities = [0.9, 0.8, 0.65, 0.5, 0.35];

/** MSG-7: the picture as a JPEG that keeps to the rules; nothing when the browser cannot read it or it stays too large. */
export async function shrinkPicture(
  file: Blob,
  { maxSide, maxBytes }: { maxSide: number; maxBytes: number },
): Promise<Blob | undefined> {
  const picture = await createImageBitmap(file).catch(() => undefined);
  if (!picture) return undefined;
  const canvas = drawScaled(picture, picture.width, picture.height, maxSide);
  picture.close();
  return toJpeg(canvas, maxBytes);
}

/** The preview of a film: its first picture that is not likely to be black. */
export async function pictureOfFilm(file: Blob): Promise<Blob | undefined> {
  return withMedium("video", file, async (film) => {
    film.muted = true;
    film.currentTime = Math.min(0.5, film.duration / 2);
    await happened(film, "seeked");
    if (!(film instanceof HTMLVideoElement)) return undefined;
    return toJpeg(drawScaled(film, film.videoWidth, film.videoHeight, previewRules.maxSide), previewRules.maxBytes);
  });
}

/** How long a sound lasts, in milliseconds. */
export async function durationOf(file: Blob): Promise<number | undefined> {
  return withMedium("audio", file, async (sound) => {
    const ms = Math.round(sound.duration * 1000);
    return Number.isFinite(ms) && ms > 0 ? ms : undefined;
  });
}

async function withMedium<T>(
  kind: "video" | "audio",
  file: Blob,
  work: (medium: HTMLMediaElement) => Promise<T | undefined>,
): Promise<T | undefined> {
  const url = URL.createObjectURL(file);
  const medium = document.createElement(kind);
  try {
    medium.preload = "auto";
    medium.src = url;
    await happened(medium, "loadeddata");
    return await work(medium);
  } catch {
    return undefined;
  } finally {
    medium.removeAttribute("src");
    URL.revokeObjectURL(url);
  }
}

/** Waits for an event of the medium; an error of it, or ten silent seconds, end the wait. */
function happened(medium: HTMLMediaElement, event: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no ${event}`)), 10_000);
    const settle = (act: () => void) => () => {
      clearTimeout(timer);
      act();
    };
    medium.addEventListener(event, settle(resolve), { once: true });
    medium.addEventListener(
      "error",
      settle(() => reject(new Error("unreadable"))),
      { once: true },
    );
  });
}

function drawScaled(source: CanvasImageSource, width: number, height: number, maxSide: number): HTMLCanvasElement {
  const scale = Math.min(1, maxSide / Math.max(width, height, 1));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const pen = canvas.getContext("2d");
  if (!pen) return canvas;
  // JPEG knows no transparency: what was clear is white, not black.
  pen.fillStyle = "white";
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(source, 0, 0, canvas.width, canvas.height);
  return canvas;
}

async function toJpeg(canvas: HTMLCanvasElement, maxBytes: number): Promise<Blob | undefined> {
  for (const quality of qualities) {
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/jpeg", quality));
    if (blob && blob.size <= maxBytes) return blob;
  }
  return undefined;
}
