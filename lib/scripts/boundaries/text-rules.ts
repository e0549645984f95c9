import { type Layer, layerOf } from "./layers";
import { lineAt, type SourceFile } from "./source-file";

interface TextRule {
  pattern: RegExp;
  appliesTo: (file: string, layer: Layer) => boolean;
  instead: string;
}

const isOutside =
  (...layers: Layer[]) =>
  (_: string, layer: Layer) =>
    !layers.includes(layer);
const isPure = (_: string, layer: Layer) => layer === "engine" || layer === "messages";
const isConfig = (file: string) => /(^|\/)[\w.-]+\.config\.[cm]?ts$/.test(file);

/** What a file may not say, whatever it imports. */
const rules: TextRule[] = [
  {
    pattern: /\bprocess\.env\b/g,
    appliesTo: (file, layer) =>
      file !== "lib/kernel/env.ts" && !isConfig(file) && !["scripts", "e2e", "platforms"].includes(layer),
    instead: "The environment is parsed once in lib/kernel/env.ts: read env() or take the value as an argument.",
  },
  {
    pattern: /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\brandomUUID\b|\bfetch\(|\bprocess\./g,
    appliesTo: isPure,
    instead: "Pure rooms decide from what was passed in: take time, ids and chance as arguments.",
  },
  {
    pattern: /\b[\w-]+\.line\.me\b|\bline-scdn\.net\b|\bline-apps(-\w+)?\.com\b/g,
    appliesTo: (file, layer) => !file.startsWith("lib/channels/line/") && layer !== "platforms" && layer !== "scripts",
    instead: "The hosts of LINE are known in lib/channels/line only: ask the adapter.",
  },
  {
    pattern:
      /(?<!process\.)\b(platform|channel(\.\w+)?)\s*[!=]==\s*["'][\w-]+["']|\bswitch\s*\(\s*[\w.]*\bplatform\s*\)/g,
    appliesTo: (_, layer) => !["channels", "e2e", "platforms"].includes(layer),
    instead: "A platform is known in lib/channels only: ask its capabilities what it can do.",
  },
  {
    pattern: /\bconsole\.\w+\(/g,
    appliesTo: isOutside("scripts", "e2e", "platforms"),
    instead: "Write structured lines with log() of lib/kernel/log.",
  },
  {
    pattern: /^\s*export \* from/gm,
    appliesTo: (file) => /^lib\/[^/]+\/(index|shared)\.ts$/.test(file),
    instead: "A door is a list of promises: name each export.",
  },
  {
    pattern:
      /^(?:async )?(?:const|let|var|function|class|enum|if|for)\b|^export (?:default|const|let|function|async|class|enum)\b/gm,
    appliesTo: (file) => /^lib\/[^/]+\/index\.ts$/.test(file),
    instead: "A door has no logic: move this into a file of the room and export it by name.",
  },
];

/** Every place where a file says what it may not say. */
export function judgeText(file: SourceFile): { line: number; message: string }[] {
  const layer = layerOf(file.path);
  const applying = rules.filter((rule) => rule.appliesTo(file.path, layer));
  const found = applying.flatMap((rule) =>
    [...file.code.matchAll(rule.pattern)].map((match) => ({
      line: lineAt(file.code, match.index + match[0].search(/\S/)),
      message: `${match[0].trim()}: ${rule.instead}`,
    })),
  );
  return [...found, ...judgeDoor(file)];
}

/** Rooms that run everywhere need no guard. */
const unguarded = /^lib\/(engine|messages)\//;

function judgeDoor(file: SourceFile): { line: number; message: string }[] {
  if (!/^lib\/[^/]+\/index\.ts$/.test(file.path) || unguarded.test(file.path)) return [];
  const isGuarded = file.code.trimStart().startsWith('import "server-only"');
  return isGuarded
    ? []
    : [{ line: 1, message: 'A front door starts with import "server-only", which keeps it out of browsers.' }];
}
