import { cpSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { checkBoundaries } from "./boundaries/check";
import { runTool, type StepOutcome } from "./run-tool";

/** One named part of the gate. */
export interface Step {
  name: string;
  run: () => Promise<StepOutcome>;
}

/** Most of a check is one thread's work, and half of it waiting for files. */
export const checksAtOnce = 3;

/** What can be said about the sources without running them. */
export const staticChecks: Step[] = [
  { name: "format", run: () => runTool("biome", ["check", "."]) },
  { name: "lint", run: () => runTool("oxlint", ["."]) },
  { name: "boundaries", run: async () => judgeBoundaries() },
  { name: "types", run: checkTypes },
  { name: "unused code", run: () => runTool("knip", ["--config", ".config/knip.json"]) },
  { name: "migrations", run: checkMigrations },
  { name: "coverage", run: () => runTool("node", ["lib/scripts/coverage.mjs", "--check"]) },
];

function judgeBoundaries(): StepOutcome {
  const { filesRead, violations } = checkBoundaries(".");
  const problems = filesRead === 0 ? ["The boundary check read no file at all, so it proves nothing."] : violations;
  return { isGreen: problems.length === 0, output: problems.join("\n") };
}

/** Next knows the types of routes; the compiler needs them on disk. */
async function checkTypes(): Promise<StepOutcome> {
  // What a development server left may speak of pages that are gone.
  rmSync(".next/dev/types", { recursive: true, force: true });
  const generated = await runTool("next", ["typegen"]);
  return generated.isGreen ? runTool("tsc", ["-p", "."]) : generated;
}

/** Generating migrations into a copy must yield nothing that is not there already. */
async function checkMigrations(): Promise<StepOutcome> {
  const copy = ".build/migrations-check";
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(".build", { recursive: true });
  cpSync("db/migrations", copy, { recursive: true });
  const options = [
    "--dialect",
    "postgresql",
    "--schema",
    "./db/schema/index.ts",
    "--out",
    `./${copy}`,
    "--name",
    "missing",
  ];
  const generated = await runTool("drizzle-kit", ["generate", ...options]);
  const isSame = readdirSync(copy).length === readdirSync("db/migrations").length;
  rmSync(copy, { recursive: true, force: true });
  if (generated.isGreen && isSame) return generated;
  const hint = "The schema has changed without a migration: npm run db:generate -- --name <what_it_does>";
  return { isGreen: false, output: isSame ? generated.output : `${generated.output}\n${hint}` };
}
