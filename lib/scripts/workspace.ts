import { readFileSync, writeFileSync } from "node:fs";
import { createDb } from "@/db/client";
import { systemClock } from "@/lib/kernel/clock";
import { env } from "@/lib/kernel/env";
import { AppError, type Problem } from "@/lib/kernel/errors";
import { exportWorkspace, importWorkspace, parseFile } from "@/lib/workspace-file";
import { listSlugs } from "@/lib/workspaces";
import { CommandError, runCommand } from "./run-command";

const usage = `Usage:
  npm run workspace -- import <file.json>
  npm run workspace -- export <file.json> [short name of the workspace]`;

runCommand(async () => {
  const [verb, file, slug] = process.argv.slice(2);
  if (!file || (verb !== "import" && verb !== "export")) throw new CommandError(usage);
  const connection = createDb({ url: env().databaseUrl, poolSize: 2, applicationName: "aizuchi workspace" });
  try {
    if (verb === "import") await importFrom(connection.db, file);
    else await exportTo(connection.db, file, slug);
  } finally {
    await connection.close();
  }
});

type Db = ReturnType<typeof createDb>["db"];

async function importFrom(db: Db, file: string): Promise<void> {
  const parsed = parseFile(readText(file));
  if (!parsed.ok) throw refusal(file, parsed.problems);
  const homeless = sandboxProblems(parsed.file);
  if (homeless.length > 0) throw refusal(file, homeless);
  try {
    const result = await importWorkspace({ db, now: systemClock.now }, parsed.file);
    console.log(`Imported ${file} into the workspace "${result.slug}".`);
    for (const [key, id] of Object.entries(result.channels)) {
      console.log(`  channel ${key}: ${env().appUrl}/api/webhooks/${platformOf(parsed.file, key)}/${id}`);
    }
  } catch (error) {
    if (error instanceof AppError && error.details.problems) throw refusal(file, error.details.problems);
    throw error;
  }
}

/** A sandbox channel lives on the pretend platform; where there is none, it could neither hear nor speak. */
function sandboxProblems({ channels }: { channels: { sandbox: boolean }[] }): Problem[] {
  if (env().hasDemo) return [];
  return channels.flatMap(({ sandbox }, position) => {
    const message = "is true, but this installation has no pretend LINE platform; DEMO=1 brings one";
    return sandbox ? [{ path: `/channels/${position}/sandbox`, code: "unavailable", message }] : [];
  });
}

const platformOf = (file: { channels: { key: string; platform: string }[] }, key: string) =>
  file.channels.find((channel) => channel.key === key)?.platform ?? "";

async function exportTo(db: Db, file: string, given: string | undefined): Promise<void> {
  const slugs = await listSlugs(db);
  const slug = given ?? (slugs.length === 1 ? slugs[0] : undefined);
  if (!slug || !slugs.includes(slug))
    throw new CommandError(`Which workspace? There are: ${slugs.join(", ") || "none"}.`);
  writeText(file, `${JSON.stringify(await exportWorkspace(db, slug), null, 2)}\n`);
  console.log(`Exported the workspace "${slug}" to ${file}. Secrets and passwords are not in it.`);
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

function refusal(file: string, problems: readonly Problem[]): CommandError {
  const lines = problems.map(({ path, message }) => `  ${path || "(the file)"} ${message}`);
  return new CommandError(`${file} was not imported; nothing was changed.\n${lines.join("\n")}`);
}
