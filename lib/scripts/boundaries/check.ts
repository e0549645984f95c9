import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { judgeImport } from "./import-rules";
import { findRoomCycles } from "./room-cycles";
import { readSource, type SourceFile } from "./source-file";
import { judgeText } from "./text-rules";

export interface BoundaryReport {
  filesRead: number;
  /** Each as `path:line message`. */
  violations: string[];
}

const folders = ["app", "components", "lib", "db", "e2e"];
const singleFiles = ["proxy.ts", "next.config.ts"];

/** Checks every source file below `root` against the import table and the rules about what a file may say. */
export function checkBoundaries(root: string): BoundaryReport {
  const files = listSources(root).map((file) => readSource(file, readFileSync(path.join(root, file), "utf8")));
  const product = files.filter((file) => !isTest(file.path));
  const violations = product.flatMap(judgeFile);
  const cycles = findRoomCycles(product).map(
    (cycle) => `${cycle}: rooms import each other in a circle; move what both need into a third.`,
  );
  return { filesRead: files.length, violations: [...violations, ...cycles] };
}

function judgeFile(file: SourceFile): string[] {
  const imports = file.imports.map((used) => ({ line: used.line, message: judgeImport(file, used) }));
  return [...imports, ...judgeText(file)]
    .filter((finding) => finding.message !== undefined)
    .sort((a, b) => a.line - b.line)
    .map((finding) => `${file.path}:${finding.line} ${finding.message}`);
}

/** Tests and what only tests use may reach for anything. */
function isTest(file: string): boolean {
  return /\.test\.tsx?$/.test(file) || /(^|\/)(testing|fixtures)\//.test(file);
}

function listSources(root: string): string[] {
  const nested = folders
    .filter((folder) => existsSync(path.join(root, folder)))
    .flatMap((folder) => listBelow(root, folder));
  return [...nested, ...singleFiles.filter((file) => existsSync(path.join(root, file)))];
}

function listBelow(root: string, folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /(?<!\.d)\.tsx?$/.test(name))
    .map((name) => path.posix.join(folder, name.replaceAll("\\", "/")));
}
