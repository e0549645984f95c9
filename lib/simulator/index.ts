import "server-only";

export { loadSurroundings } from "./load-surroundings";
export { runOnServer } from "./run-on-server";
