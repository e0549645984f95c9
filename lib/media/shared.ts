export { checkPicture, maxPictureBytes, type PictureProblem, pictureTypes } from "./check-picture";
