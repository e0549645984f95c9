import "server-only";

export { runOnServer } from "./run-on-server";
