import type { ActionChoices } from "@/components/action-editor/action-editing";

/** Where no workspace is around, such as in a playground. */
export const noChoices: ActionChoices = {
  interactions: [],
  templates: [],
  tags: [],
  channels: [],
  secrets: [],
  profileKeys: [],
};
