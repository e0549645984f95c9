export { type AdoptedFiles, adoptFilesSchema } from "./adopt-files.schema";
export { checkFile, type FileProblem } from "./check-file";
export { checkPicture, maxPictureBytes, type PictureProblem, pictureTypes } from "./check-picture";
export {
  type FileKind,
  fileKinds,
  fileTypes,
  isPictureKind,
  maxFileBytes,
  type PictureKind,
  pixelRules,
} from "./file-kinds";
export { sniff } from "./sniff";
export type { StoredFile } from "./store-file";
