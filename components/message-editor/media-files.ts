import { maxFileBytes, type PictureKind, pixelRules } from "@/lib/media/shared";

/** Work on files in the browser, before they are uploaded: nothing here asks a server. */

interface Fit {
  maxSide: number;
  type: "image/jpeg" | "image/png";
  /** The middle of it, as wide as it is high. */
  isSquare?: boolean;
}

/** What a picture is made into: large enough for the places where it is shown, and within what platforms take there. */
const fits: Record<PictureKind, Fit> = {
  image: { maxSide: 4096, type: "image/jpeg" },
  preview: { maxSide: 1024, type: "image/jpeg" },
  card: { maxSide: pixelRules.card.maxSide, type: "image/jpeg" },
  icon: { maxSide: 240, type: "image/png", isSquare: true },
};

const qualities = [0.9, 0.8, 0.65, 0.5, 0.35];

/** MSG-7: the picture made so that it keeps to the rules; nothing when the browser cannot read it or it stays too large. */
export async function fitPicture(file: Blob, kind: PictureKind): Promise<Blob | undefined> {
  const picture = await createImageBitmap(file).catch(() => undefined);
  if (!picture) return undefined;
  const canvas = drawScaled(picture, picture, fits[kind]);
  picture.close();
  return encoded(canvas, kind);
}

/** The preview of a film: its first picture that is not likely to be black. */
export async function pictureOfFilm(file: Blob): Promise<Blob | undefined> {
  return withMedium("video", file, async (film) => {
    film.muted = true;
    film.currentTime = Math.min(0.5, film.duration / 2);
    await happened(film, "seeked");
    if (!(film instanceof HTMLVideoElement)) return undefined;
    const size = { width: film.videoWidth, height: film.videoHeight };
    return encoded(drawScaled(film, size, fits.preview), "preview");
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

function drawScaled(
  source: CanvasImageSource,
  { width, height }: { width: number; height: number },
  { maxSide, type, isSquare }: Fit,
): HTMLCanvasElement {
  const side = Math.min(width, height);
  const [seenWidth, seenHeight] = isSquare ? [side, side] : [width, height];
  const scale = Math.min(1, maxSide / Math.max(seenWidth, seenHeight, 1));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(seenWidth * scale));
  canvas.height = Math.max(1, Math.round(seenHeight * scale));
  const pen = canvas.getContext("2d");
  if (!pen) return canvas;
  if (type === "image/jpeg") {
    // JPEG knows no transparency: what was clear is white, not black.
    pen.fillStyle = "white";
    pen.fillRect(0, 0, canvas.width, canvas.height);
  }
  const [left, top] = [(width - seenWidth) / 2, (height - seenHeight) / 2];
  pen.drawImage(source, left, top, seenWidth, seenHeight, 0, 0, canvas.width, canvas.height);
  return canvas;
}

/** As good as it can be within what may be sent. */
async function encoded(canvas: HTMLCanvasElement, kind: PictureKind): Promise<Blob | undefined> {
  for (const quality of qualities) {
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, fits[kind].type, quality));
    if (blob && blob.size <= maxFileBytes[kind]) return blob;
  }
  return undefined;
}
