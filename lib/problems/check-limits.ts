import { type Layout, nearLimits } from "@/lib/builder/shared";
import type { Definition } from "@/lib/engine";
import { type Finding, finding } from "./finding";

const nothingDrawn: Layout = { positions: {}, collapsed: {}, notes: {}, frames: {}, mutes: {} };

/** Where a limit is looked at: inside of the step that it is about, or in the whole. */
const places = {
  steps: "/steps",
  bytes: "",
  cancelWords: "/settings/cancelWords",
  notes: "",
  branches: "/branches",
  messages: "/messages",
  beforeActions: "/beforeActions",
  afterActions: "/afterActions",
  title: "/title",
  description: "/description",
} as const;

/** The rules about size (MOD-5), with the id of the step that is too big, if it is one. */
export function checkLimits(meaning: Definition): { found: Finding; stepId: string | undefined }[] {
  return nearLimits({ meaning, layout: nothingDrawn }).flatMap(({ limit, count, max, stepId }) => {
    // The editor shows how full a step's messages are; five of five is what a step is meant to have.
    if (limit === "messages" && count <= max) return [];
    const code = count > max ? "LIMIT_EXCEEDED" : "LIMIT_NEAR";
    const found = finding(code, places[limit], `${count} of at most ${max}.`, { values: { limit, count, max } });
    return [{ found, stepId }];
  });
}
