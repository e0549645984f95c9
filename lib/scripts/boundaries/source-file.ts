import path from "node:path";

/** One import, export-from or dynamic import of a source file. */
export interface Import {
  /** A file of ours without its ending, such as `lib/inbox/index`, or the name of a package. */
  target: string;
  isOurs: boolean;
  /** Whether nothing but types is imported. */
  isTypeOnly: boolean;
  line: number;
}

export interface SourceFile {
  /** From the root, with `/` between. */
  path: string;
  /** The text with comments blanked out, so that talking about a thing is not doing it. */
  code: string;
  imports: Import[];
}

/** Reads imports without a compiler: enough for sources that the formatter has been over. */
export function readSource(filePath: string, text: string): SourceFile {
  const code = blankComments(text);
  return { path: filePath, code, imports: [...findImports(filePath, code)] };
}

/** The line, counted from 1, of a place in the text. */
export function lineAt(code: string, index: number): number {
  return code.slice(0, index).split("\n").length;
}

/** Strings, template strings and comments, whichever begins first. */
const tokens = /"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`|\/\/[^\n]*|\/\*[\s\S]*?\*\//g;

function blankComments(text: string): string {
  return text.replaceAll(tokens, (token) => (token.startsWith("/") ? token.replaceAll(/[^\n]/g, " ") : token));
}

const statements = /^\s*(?:import|export)\s+(type\s)?([^;"']*?\bfrom\s+)?["']([^"'\n]+)["']/gm;
const dynamicImports = /\bimport\(\s*["']([^"'\n]+)["']\s*\)/g;

function* findImports(filePath: string, code: string): Generator<Import> {
  for (const match of code.matchAll(statements)) {
    const isTypeOnly = match[1] !== undefined || hasOnlyTypes(match[2] ?? "");
    yield toImport(filePath, match[3] ?? "", isTypeOnly, lineAt(code, match.index + match[0].length));
  }
  for (const match of code.matchAll(dynamicImports)) {
    yield toImport(filePath, match[1] ?? "", false, lineAt(code, match.index));
  }
}

/** `{ type A, type B } from`: every name is a type. */
function hasOnlyTypes(clause: string): boolean {
  const names = /^\{([^}]*)\}/
    .exec(clause.trim())?.[1]
    ?.split(",")
    .map((name) => name.trim());
  const given = names?.filter((name) => name !== "") ?? [];
  return given.length > 0 && given.every((name) => name.startsWith("type "));
}

function toImport(filePath: string, specifier: string, isTypeOnly: boolean, line: number): Import {
  const isOurs = specifier.startsWith(".") || specifier.startsWith("@/");
  return { target: isOurs ? resolve(filePath, specifier) : specifier, isOurs, isTypeOnly, line };
}

/** A room's folder stands for its door. */
function resolve(filePath: string, specifier: string): string {
  const joined = specifier.startsWith("@/")
    ? specifier.slice(2)
    : path.posix.join(path.posix.dirname(filePath), specifier);
  const target = joined.replace(/\.(tsx?|mjs)$/, "");
  return /^lib\/[^/]+$/.test(target) ? `${target}/index` : target;
}
