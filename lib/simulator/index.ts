import "server-only";

export { listSimulatedChannels, loadSurroundings } from "./load-surroundings";
export { realActionSchema, runForReal } from "./run-for-real";
export { runOnServer } from "./run-on-server";
