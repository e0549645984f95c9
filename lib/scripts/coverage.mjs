/**
 * Writes docs/coverage.md: every requirement id with its state and the tests that bear it.
 * `--check` changes nothing and fails when the page is stale, or when something is called done and no test bears its id.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";

const requirements = JSON.parse(readFileSync("docs/coverage/requirements.json", "utf8"));
const states = JSON.parse(readFileSync("docs/coverage/state.json", "utf8"));

const evidence = testsById();
const problems = [];
const known = new Set(requirements.flatMap(({ ids }) => ids.map(([id]) => id)));
for (const id of Object.keys(states)) {
  if (!known.has(id)) problems.push(`docs/coverage/state.json names ${id}, which no specification has`);
}

const page = [
  "# Coverage",
  "",
  "Each requirement of each specification: **done** (with tests that bear its id), **partly** (what is missing), or **not yet**.",
  "The page is made by `npm run coverage` from `docs/coverage/*.json` and the test files, and checked by `npm test`.",
  "",
  ...summary(),
  ...requirements.flatMap(section),
].join("\n");

if (!process.argv.includes("--check")) writeFileSync("docs/coverage.md", page);
else if (readFileSync("docs/coverage.md", "utf8") !== page)
  problems.push("docs/coverage.md is stale: run npm run coverage");
for (const problem of problems) process.stderr.write(`${problem}\n`);
process.exit(problems.length > 0 ? 1 : 0);

function section({ spec, about, ids }) {
  const rows = ids.map(([id, level, title]) => row(id, level, title));
  const head = ["| Id | Level | State | Tests and notes |", "| --- | --- | --- | --- |"];
  return [`## ${spec}`, "", `${about}.`, "", ...head, ...rows, ""];
}

function row(id, level, title) {
  const { state, note, tests } = stateOf(id);
  if (state === "done" && tests.length === 0) problems.push(`${id} is called done, but no test bears its id`);
  const about = [title, note].filter(Boolean).join(": ");
  const shown = [about, ...tests.slice(0, 3).map((test) => `\`${test}\``)].filter(Boolean);
  return `| ${id} | ${level} | ${state} | ${shown.join(" · ")} |`;
}

/** Worked examples are done when a test bears their id; everything else is done when `state.json` says so. */
function stateOf(id) {
  const entry = states[id] ?? {};
  const tests = entry.tests ?? evidence.get(id) ?? [];
  const isExample = /^([NVPSR]\d+|DIALOGUE.*|SIMC-\d+)$/.test(id);
  const state = entry.state ?? (isExample && tests.length > 0 ? "done" : "not yet");
  return { state, note: entry.note ?? "", tests };
}

function summary() {
  const head = ["| Specification | done | partly | not yet |", "| --- | ---: | ---: | ---: |"];
  const rows = requirements.map(({ spec, ids }) => {
    const count = (state) => ids.filter(([id]) => stateOf(id).state === state).length;
    return `| ${spec} | ${count("done")} | ${count("partly")} | ${count("not yet")} |`;
  });
  return [...head, ...rows, ""];
}

function testsById() {
  const found = new Map();
  for (const file of listEvidence()) {
    const text = readFileSync(file, "utf8");
    const ids = text.match(/\b(?:[A-Z][A-Z0-9]*-[\d.]*\d|[NVPSR]\d{1,2}|DIALOGUE(?:-VARIANT)?)\b/g) ?? [];
    for (const id of new Set(ids)) found.set(id, [...(found.get(id) ?? []), file]);
  }
  return found;
}

function listEvidence() {
  const files = ["app", "components", "db", "lib", "e2e"].flatMap((folder) =>
    readdirSync(folder, { recursive: true }).map((name) => path.posix.join(folder, name.replaceAll("\\", "/"))),
  );
  return files.filter((file) => /\.(test|suite|spec)\.tsx?$|^lib\/engine\/dialogues\/[^/]+$/.test(file)).sort();
}
