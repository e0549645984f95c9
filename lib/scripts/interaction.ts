import { readFileSync, writeFileSync } from "node:fs";
import { createDb, type Db } from "@/db/client";
import { exportInteraction, importInteraction, readInteraction } from "@/lib/interaction-file";
import { findByKey } from "@/lib/interactions";
import { systemClock } from "@/lib/kernel/clock";
import type { Ctx } from "@/lib/kernel/context";
import { env } from "@/lib/kernel/env";
import { AppError } from "@/lib/kernel/errors";
import { findWorkspaceId, listSlugs } from "@/lib/workspaces";
import { CommandError, runCommand } from "./run-command";

const usage = `Usage:
  npm run interaction -- check  <file.json>
  npm run interaction -- import <file.json> [short name of the workspace] [title]
  npm run interaction -- export <file.json> <key> [short name of the workspace]`;

/** Reads one interaction from a file, makes it a draft, or writes one to a file. Never publishes. */
runCommand(async () => {
  const [verb, file, ...rest] = process.argv.slice(2);
  if (!file) throw new CommandError(usage);
  if (verb === "check") return void check(file);
  if (verb !== "import" && verb !== "export") throw new CommandError(usage);
  const connection = createDb({ url: env().databaseUrl, poolSize: 2, applicationName: "aizuchi interaction" });
  try {
    if (verb === "import") await importFrom(connection.db, file, rest);
    else await exportTo(connection.db, file, rest);
  } finally {
    await connection.close();
  }
});

/** Prints the report of a file; throws when it is no interaction. */
function check(file: string): { text: string; title: string | undefined } {
  const text = readText(file);
  const read = readInteraction(text);
  if (!read.ok) {
    const lines = read.problems.map(({ path, line, code, message }) => `  ${place(path, line)} ${code} ${message}`);
    throw new CommandError(`${file} cannot be imported.\n${lines.join("\n")}`);
  }
  const { report, problems, definition } = read;
  const percent = Math.floor(report.share * 100);
  console.log(`${file}: ${read.source.replaceAll("_", " ")}, ${definition.steps.length} steps.`);
  console.log(`${percent} % comes over (${report.parts.carried} of ${report.parts.total} parts).`);
  for (const { kind, path, code, message, detail } of report.notes) {
    console.log(`  ${kind.padEnd(8)} ${place(path)} ${code} ${message}${detail === undefined ? "" : ` (${detail})`}`);
  }
  for (const { severity, path, code, message } of problems) {
    console.log(`  ${severity.padEnd(8)} ${place(path)} ${code} ${message}`);
  }
  return { text, title: read.title };
}

function place(path: string, line?: number): string {
  return `${path || "(the file)"}${line === undefined ? "" : `, line ${line}`}`;
}

async function importFrom(db: Db, file: string, [slug, title]: string[]): Promise<void> {
  const checked = check(file);
  const name = title ?? checked.title;
  if (!name) throw new CommandError("The file has no title; give one after the workspace.");
  const ctx = await ctxOf(db, slug);
  const target = { type: "new" as const, title: name, channelIds: [] };
  const { interactionId } = await importInteraction(ctx, { text: checked.text, target });
  console.log(`Made the draft "${name}" (${interactionId}). Publish it on its page.`);
}

async function exportTo(db: Db, file: string, [key, slug]: string[]): Promise<void> {
  if (!key) throw new CommandError(usage);
  const ctx = await ctxOf(db, slug);
  const found = await findByKey(ctx, key);
  if (!found) throw new CommandError(`There is no interaction "${key}" in this workspace.`);
  try {
    const of = found.liveNumber ?? "draft";
    const content = await exportInteraction(ctx, { interactionId: found.interactionId, of });
    writeText(file, `${JSON.stringify(content, null, 2)}\n`);
    console.log(`Exported ${of === "draft" ? "the draft" : `v${of}`} of "${key}" to ${file}.`);
  } catch (error) {
    if (error instanceof AppError && error.code === "not_found") throw new CommandError(`"${key}" is empty.`);
    throw error;
  }
}

async function ctxOf(db: Db, given: string | undefined): Promise<Ctx> {
  const slugs = await listSlugs(db);
  const slug = given ?? (slugs.length === 1 ? slugs[0] : undefined);
  const workspaceId = slug && (await findWorkspaceId(db, slug));
  if (!workspaceId) throw new CommandError(`Which workspace? There are: ${slugs.join(", ") || "none"}.`);
  return { db, actor: { type: "system", name: "interaction file" }, workspaceId, now: systemClock.now };
}

function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    throw new CommandError(`${file} cannot be read.`);
  }
}

function writeText(file: string, content: string): void {
  try {
    writeFileSync(file, content);
  } catch (error) {
    throw new CommandError(`${file} cannot be written (${error instanceof Error ? error.message : error}).`);
  }
}
