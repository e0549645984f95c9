import { type Definition, upgradeDefinition } from "@/lib/engine";
import type { Problem } from "@/lib/kernel/errors";
import { checkDefinition, namesStarted, type World } from "@/lib/problems/shared";
import { checkEffect } from "@/lib/triggers/shared";
import { type FileEffect, importedEffect } from "./effects";
import { type WorkspaceFile, workspaceFileSchema } from "./file.schema";

export type ParsedFile = { ok: true; file: WorkspaceFile } | { ok: false; problems: Problem[] };

/**
 * Reads a workspace file without touching anything: syntax, shape, references between its parts, and the publishing checks of
 * every definition. Each problem names the JSON pointer of what is wrong.
 */
export function parseFile(text: string): ParsedFile {
  const json = readJson(text);
  if (!json.ok) return { ok: false, problems: [json.problem] };
  const parsed = workspaceFileSchema.safeParse(withNewestDefinitions(json.value));
  if (!parsed.success) return { ok: false, problems: parsed.error.issues.map(toProblem) };
  const { data: file } = parsed;
  const problems = [
    ...duplicates(file),
    ...danglingReferences(file),
    ...definitionProblems(file),
    ...effectProblems(file),
  ];
  return problems.length > 0 ? { ok: false, problems } : { ok: true, file };
}

function readJson(text: string): { ok: true; value: unknown } | { ok: false; problem: Problem } {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { ok: false, problem: { path: "", code: "not_json", message: `is not JSON: ${detail}` } };
  }
}

/** Definitions of earlier formats are welcome in a workspace file too. */
function withNewestDefinitions(file: unknown): unknown {
  if (!isRecord(file) || !Array.isArray(file.interactions)) return file;
  return { ...file, interactions: file.interactions.map(upgradeInteraction) };
}

function upgradeInteraction(interaction: unknown): unknown {
  if (!isRecord(interaction)) return interaction;
  const { published, draft } = interaction;
  return {
    ...interaction,
    ...(published !== undefined && { published: upgradeDefinition(published) }),
    ...(draft !== undefined && { draft: upgradeDefinition(draft) }),
  };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const toProblem = (issue: { path: PropertyKey[]; code: string; message: string }): Problem => ({
  path: pointer(issue.path),
  code: issue.code,
  message: issue.message,
});

function duplicates(file: WorkspaceFile): Problem[] {
  return [
    ...repeated("channels", file.channels, (channel) => channel.key, "key"),
    ...repeated("channels", file.channels, (channel) => channel.id, "id"),
    ...repeated("members", file.members, (member) => member.email.toLowerCase(), "email"),
    ...repeated("tags", file.tags, (tag) => tag.name.toLowerCase(), "name"),
    ...repeated("templates", file.templates, (template) => template.key, "key"),
    ...repeated("interactions", file.interactions, (interaction) => interaction.key, "key"),
    ...repeated("triggers", file.triggers, (trigger) => trigger.key, "key"),
    ...repeated("schedules", file.schedules, (schedule) => schedule.key, "key"),
  ];
}

function repeated<Item>(
  part: string,
  items: Item[],
  valueOf: (item: Item) => string | undefined,
  property: string,
): Problem[] {
  const values = items.map(valueOf);
  return values.flatMap((value, index) => {
    const first = values.indexOf(value);
    if (value === undefined || first === index) return [];
    const message = `repeats "${value}" of ${pointer([part, first, property])}`;
    return [{ path: pointer([part, index, property]), code: "duplicate", message }];
  });
}

function danglingReferences(file: WorkspaceFile): Problem[] {
  const channelKeys = file.channels.map((channel) => channel.key);
  const interactionKeys = file.interactions.map((interaction) => interaction.key);
  return [
    ...file.interactions.flatMap((interaction, i) =>
      interaction.channels.flatMap((name, c) =>
        refersTo("channel", channelKeys, name, ["interactions", i, "channels", c]),
      ),
    ),
    ...file.triggers.flatMap((trigger, t) => [
      ...(trigger.channel ? refersTo("channel", channelKeys, trigger.channel, ["triggers", t, "channel"]) : []),
      ...(trigger.channels ?? []).flatMap((name, c) =>
        refersTo("channel", channelKeys, name, ["triggers", t, "channels", c]),
      ),
      ...effectRefersTo(interactionKeys, trigger.effect, ["triggers", t]),
    ]),
    ...file.schedules.flatMap((schedule, s) => [
      ...refersTo("channel", channelKeys, schedule.channel, ["schedules", s, "channel"]),
      ...audienceRefersTo(file, schedule.audience, ["schedules", s, "audience"]),
      ...effectRefersTo(interactionKeys, schedule.effect, ["schedules", s]),
    ]),
  ];
}

function effectRefersTo(keys: string[], effect: FileEffect, path: PropertyKey[]): Problem[] {
  if (effect.type !== "start_interaction") return [];
  return refersTo("interaction", keys, effect.interaction, [...path, "effect", "interaction"]);
}

type FileAudience = WorkspaceFile["schedules"][number]["audience"];

function audienceRefersTo({ tags }: WorkspaceFile, audience: FileAudience, path: PropertyKey[]): Problem[] {
  if (audience.type !== "tag") return [];
  const isKnown = tags.some(({ name }) => name.toLowerCase() === audience.tag.toLowerCase());
  const names = tags.map(({ name }) => name);
  return isKnown ? [] : refersTo("tag", names, audience.tag, [...path, "tag"]);
}

function refersTo(kind: string, keys: string[], name: string, path: PropertyKey[]): Problem[] {
  if (keys.includes(name)) return [];
  const known = keys.length > 0 ? keys.join(", ") : "none";
  const message = `names the ${kind} "${name}", which this file does not have; it has: ${known}`;
  return [{ path: pointer(path), code: "unknown_reference", message }];
}

/** What no trigger and no schedule can ever do, by the checks of their screens. */
function effectProblems(file: WorkspaceFile): Problem[] {
  const checked = (part: "triggers" | "schedules", effect: FileEffect, index: number) =>
    checkEffect(importedEffect(effect, {})).map((problem) => ({
      ...problem,
      path: pointer([part, index]) + problem.path,
    }));
  return [
    ...file.triggers.flatMap(({ effect }, index) => checked("triggers", effect, index)),
    ...file.schedules.flatMap(({ effect }, index) => checked("schedules", effect, index)),
  ];
}

/** What a file brings along stands among what else it brings: interactions may start one another. */
function definitionProblems(file: WorkspaceFile): Problem[] {
  const known = file.interactions.map(({ key, title, published }) => ({
    names: [key],
    title,
    starts: published ? namesStarted(published) : [],
  }));
  return file.interactions.flatMap((interaction, index) =>
    interaction.published
      ? publishProblems(interaction.published, ["interactions", index, "published"], {
          self: [interaction.key],
          interactions: known.filter(({ names }) => !names.includes(interaction.key)),
        })
      : [],
  );
}

function publishProblems(definition: Definition, path: PropertyKey[], world: World): Problem[] {
  return checkDefinition(definition, world)
    .filter((problem) => problem.severity === "error")
    .map(({ path: inside, code, message }) => ({ path: pointer(path) + inside, code, message }));
}

/** RFC 6901. */
export function pointer(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}
