import "server-only";

export { closeLiveStreams, livePosition, openLiveStream, readLiveNews } from "./open-live-stream";
