import "server-only";

export { listSimulatedChannels, loadSurroundings } from "./load-surroundings";
export { runOnServer } from "./run-on-server";
