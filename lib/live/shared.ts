export { type LiveChange, type LiveEventName, type LiveNews, liveEvents } from "./live-event";
export { sinceSchema } from "./position";
