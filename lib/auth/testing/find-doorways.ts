import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** Every file through which the outside comes in, as the source has them now. */
export function findDoorways() {
  const sources = ["app", "components", "lib"].flatMap(filesBelow);
  return {
    routes: sources.filter((file) => /^app\/.*\/route\.tsx?$/.test(file)),
    pages: sources.filter((file) => /^app\/(.*\/)?page\.tsx$/.test(file)),
    actions: sources.filter((file) => /^\s*["']use server["']/.test(readFileSync(file, "utf8"))),
    /** Actions inside components: nothing outside could call them, so nothing could try whether they refuse. */
    hiddenActions: sources.filter((file) => /\n\s+["']use server["'];?\n/.test(readFileSync(file, "utf8"))),
  };
}

/** A module by its path from the root, with whatever it exports. */
export async function importModule(file: string): Promise<Record<string, unknown>> {
  return import(/* @vite-ignore */ path.resolve(file));
}

function filesBelow(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && /(?<!\.test)\.tsx?$/.test(entry.name));
  return files.map((entry) => path.join(entry.parentPath, entry.name).split(path.sep).join("/")).sort();
}
