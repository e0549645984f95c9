import { checkFile, type FileKind, type FileProblem, isPictureKind, type StoredFile } from "@/lib/media/shared";
import { durationOf, fitPicture, pictureOfFilm } from "./media-files";

/** The fields of a message that an upload fills in. */
export interface UploadedFields {
  originalContentUrl: string;
  previewImageUrl?: string;
  durationMs?: number;
}

export type UploadOutcome =
  | { ok: true; fields: UploadedFields }
  /** `canShrink`: the picture would be fine if it were made smaller, or another type. */
  | { ok: false; problem: FileProblem | "no_preview" | "no_duration"; canShrink?: boolean };

type Upload = (file: Blob, kind: FileKind) => Promise<StoredFile>;

/** MSG-7: checks a file, makes what belongs to it, and uploads both. What the server refuses is thrown. */
export async function uploadMedium(
  file: Blob,
  kind: FileKind,
  { upload, shrink = false }: { upload: Upload; shrink?: boolean },
): Promise<UploadOutcome> {
  const chosen = shrink && isPictureKind(kind) ? await fitPicture(file, kind) : file;
  if (!chosen) return { ok: false, problem: "unreadable" };
  const problem = await checkFile(chosen, kind);
  if (problem) return { ok: false, problem, ...(isPictureKind(kind) && !shrink && { canShrink: true }) };
  switch (kind) {
    case "image":
      return uploadPicture(chosen, upload);
    case "preview":
    case "card":
    case "icon":
      return { ok: true, fields: { originalContentUrl: (await upload(chosen, kind)).url } };
    case "video":
      return uploadFilm(chosen, upload);
    case "audio":
      return uploadSound(chosen, upload);
  }
}

async function uploadPicture(file: Blob, upload: Upload): Promise<UploadOutcome> {
  const { url } = await upload(file, "image");
  if ((await checkFile(file, "preview")) === undefined)
    return { ok: true, fields: { originalContentUrl: url, previewImageUrl: url } };
  const preview = await fitPicture(file, "preview");
  if (!preview) return { ok: false, problem: "no_preview" };
  return { ok: true, fields: { originalContentUrl: url, previewImageUrl: (await upload(preview, "preview")).url } };
}

async function uploadFilm(file: Blob, upload: Upload): Promise<UploadOutcome> {
  const preview = await pictureOfFilm(file);
  if (!preview) return { ok: false, problem: "no_preview" };
  const [film, picture] = await Promise.all([upload(file, "video"), upload(preview, "preview")]);
  return { ok: true, fields: { originalContentUrl: film.url, previewImageUrl: picture.url } };
}

async function uploadSound(file: Blob, upload: Upload): Promise<UploadOutcome> {
  const durationMs = await durationOf(file);
  if (durationMs === undefined) return { ok: false, problem: "no_duration" };
  return { ok: true, fields: { originalContentUrl: (await upload(file, "audio")).url, durationMs } };
}
