import type { InspectorTab } from "@/components/builder-store/builder-state";

const tabs: Readonly<Record<string, InspectorTab>> = {
  messages: "messages",
  input: "input",
  normalize: "input",
  validate: "input",
  branches: "branches",
  nextStepId: "branches",
  beforeActions: "actions",
  afterActions: "actions",
};

/** The tab of the inspector on which a place of a step is edited. */
export function tabOf(path: string): InspectorTab {
  return tabs[path.split("/")[1] ?? ""] ?? (path === "" || path === "/title" ? "messages" : "advanced");
}
