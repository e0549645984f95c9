import { z } from "zod";
import { type BuilderDocument, isDocument } from "./document";
import { isIndex, isRecord, parsePointer, withMember } from "./json-pointer";

const pointer = z.string().regex(/^\/(meaning|layout)(\/|$)/);

/**
 * One change of a document, as in RFC 6902: paths are JSON pointers that begin with `/meaning` or `/layout`. `move` stays inside
 * of one list.
 */
export const patchSchema = z.discriminatedUnion("op", [
  z.strictObject({ op: z.literal("add"), path: pointer, value: z.unknown() }),
  z.strictObject({ op: z.literal("replace"), path: pointer, value: z.unknown() }),
  z.strictObject({ op: z.literal("remove"), path: pointer }),
  z.strictObject({ op: z.literal("move"), from: pointer, path: pointer }),
]);
export type Patch = z.infer<typeof patchSchema>;

/** The patches do not fit the document that they are applied to. */
export class PatchError extends Error {
  override readonly name = "PatchError";
}

/** The document after these changes. Throws `PatchError` at the first that does not fit; then nothing has happened. */
export function applyPatches(document: BuilderDocument, patches: readonly Patch[]): BuilderDocument {
  return patches.reduce<BuilderDocument>(applyPatch, document);
}

/** Whether any of these changes what the interaction means. */
export function changesMeaning(patches: readonly Patch[]): boolean {
  return patches.some(({ path }) => path.startsWith("/meaning"));
}

function applyPatch(document: BuilderDocument, patch: Patch): BuilderDocument {
  const path = parsePointer(patch.path);
  const value = patch.op === "move" ? undefined : edit(document, path, (parent, key) => put(parent, key, patch));
  return asDocument(patch.op === "move" ? move(document, parsePointer(patch.from), path) : value);
}

function move(document: BuilderDocument, from: readonly string[], to: readonly string[]): unknown {
  const [target] = to.slice(-1);
  if (target === undefined || from.slice(0, -1).join("/") !== to.slice(0, -1).join("/")) throw misfit(from);
  return edit(document, from, (parent, key) => {
    if (!Array.isArray(parent) || !isIndex(key) || !isIndex(target)) throw misfit(from);
    const list: unknown[] = parent;
    if (Number(key) >= list.length || Number(target) >= list.length) throw misfit(from);
    return list.toSpliced(Number(key), 1).toSpliced(Number(target), 0, list[Number(key)]);
  });
}

type Edit = (parent: unknown, key: string) => unknown;

function edit(value: unknown, path: readonly string[], change: Edit, depth = 0): unknown {
  const key = path[depth];
  if (key === undefined) throw misfit(path);
  if (depth === path.length - 1) return change(value, key);
  if (Array.isArray(value)) {
    const list: unknown[] = value;
    if (!isIndex(key) || Number(key) >= list.length) throw misfit(path);
    return list.with(Number(key), edit(list[Number(key)], path, change, depth + 1));
  }
  if (!isRecord(value) || !Object.hasOwn(value, key)) throw misfit(path);
  return withMember(value, key, edit(value[key], path, change, depth + 1));
}

function put(parent: unknown, key: string, patch: Exclude<Patch, { op: "move" }>): unknown {
  if (Array.isArray(parent)) return putItem(parent, key, patch);
  if (!isRecord(parent)) throw misfit([patch.path]);
  const isThere = Object.hasOwn(parent, key) && parent[key] !== undefined;
  if (isThere === (patch.op === "add")) throw misfit([patch.path]);
  return withMember(parent, key, patch.op === "remove" ? undefined : patch.value);
}

function putItem(list: readonly unknown[], key: string, patch: Exclude<Patch, { op: "move" }>): unknown[] {
  const end = patch.op === "add" ? list.length : list.length - 1;
  if (!isIndex(key) || Number(key) > end) throw misfit([patch.path]);
  if (patch.op === "remove") return list.toSpliced(Number(key), 1);
  return list.toSpliced(Number(key), patch.op === "add" ? 0 : 1, patch.value);
}

/** The two branches themselves may be replaced but are always there. */
function asDocument(value: unknown): BuilderDocument {
  if (!isDocument(value)) throw misfit([]);
  return value;
}

function misfit(path: readonly string[]): PatchError {
  return new PatchError(`nothing fits at ${path.join("/")}`);
}
