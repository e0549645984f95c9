import "server-only";

export { exportWorkspace } from "./export-workspace";
export { type WorkspaceFile, type WorkspaceFileInput, workspaceFileSchema } from "./file.schema";
export { type ImportResult, importWorkspace } from "./import-workspace";
export { parseFile } from "./parse-file";
