import "server-only";

export { livePosition, openLiveStream, readLiveNews } from "./open-live-stream";
