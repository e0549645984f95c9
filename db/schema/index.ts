export * from "./channels";
export * from "./contacts";
export * from "./inbound";
export * from "./inbox";
export * from "./interactions";
export * from "./operation";
export * from "./outbox";
export * from "./workspaces";
