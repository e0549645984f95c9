import { readFileSync } from "node:fs";
import path from "node:path";
import { owner } from "@/e2e/fixtures/workspaces";
import type { DialogueScript } from "@/lib/engine/testing/dialogue-script";
import type { WorkspaceFileInput } from "@/lib/workspace-file";

type FileChannel = NonNullable<WorkspaceFileInput["channels"]>[number];
type FileInteraction = NonNullable<WorkspaceFileInput["interactions"]>[number];
type FileTemplate = NonNullable<WorkspaceFileInput["templates"]>[number];

/** Where the dialogues and what they name lie. */
export const dialogueFolder = path.resolve("lib/engine/dialogues");

/** The workspace that a dialogue file speaks of: its interactions, published, its saved messages and its keywords. */
export function dialogueWorkspace(dialogue: DialogueScript, channel: FileChannel, slug: string): WorkspaceFileInput {
  const { interactions, templates, locale } = dialogue;
  return {
    format: 1,
    workspace: { slug, name: slug },
    channels: [{ ...channel, locale }],
    // Workspaces that come in at the same moment must not both bring the same new person.
    members: [{ ...owner, email: `${slug}@example.com` }],
    templates: templates.map((file) => readJson<FileTemplate>(file)),
    interactions: interactions.map(({ interactionId, file }) => ({
      key: interactionId,
      title: interactionId,
      channels: [channel.key],
      published: readJson<FileInteraction["published"]>(file),
    })),
    triggers: interactions.flatMap(({ interactionId, keyword, mayInterrupt }) =>
      keyword === undefined
        ? []
        : [
            {
              key: interactionId,
              title: interactionId,
              mayInterrupt: mayInterrupt ? ("yes" as const) : ("default" as const),
              condition: { type: "keyword" as const, match: "equals" as const, value: keyword },
              effect: { type: "start_interaction" as const, interaction: interactionId },
            },
          ],
    ),
  };
}

/** The import checks what the file holds; here it is only passed on. */
function readJson<T>(file: string): T {
  const value: T = JSON.parse(readFileSync(path.join(dialogueFolder, file), "utf8"));
  return value;
}
