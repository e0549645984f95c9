export type { LimitProblem, Upload } from "./check-message";
export { checkMessage, checkUpload } from "./check-message";
export type { Capabilities, Complaint, MediaLimit, Validation } from "./contract";
export { stickerImageUrl } from "./line/sticker-image";
export type { WebAct, WebPicture } from "./web/web-event.schema";
export { webActSchema, webPictureSchema } from "./web/web-event.schema";
export type { WebAction, WebButton, WebMessage } from "./web/web-message.schema";
export { webMessageSchema } from "./web/web-message.schema";
