import type { Definitions, Templates, Version } from "@/lib/engine";
import type { Simulation } from "./simulation";

/** What a turn may look up: the draft, the interactions beside it, and saved messages. */
export interface Scene {
  definitions: Definitions;
  templates: Templates;
}

/** The draft as if it had just been published, and the other interactions as they are. */
export function sceneOf({ definition, options }: Pick<Simulation, "definition" | "options">): Scene {
  const { interactionId, title } = options;
  const versions: Version[] = [
    { interactionId, versionId: versionIdOf(interactionId), number: 1, title, definition },
    ...options.others.map((other) => ({ ...other, versionId: versionIdOf(other.interactionId), number: 1 })),
  ];
  return {
    definitions: {
      byVersion: (versionId) => versions.find((version) => version.versionId === versionId),
      latest: (asked) => {
        const named = options.others.find(({ key }) => key === asked)?.interactionId ?? asked;
        return versions.find((version) => version.interactionId === named);
      },
    },
    templates: { byId: (asked) => options.templates.find(({ id, key }) => id === asked || key === asked) },
  };
}

/** Sessions of a simulation stay with the draft, whatever becomes of it. */
export function versionIdOf(interactionId: string): string {
  return `${interactionId}:draft`;
}
