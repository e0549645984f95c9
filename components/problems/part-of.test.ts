import { expect, it } from "vitest";
import { partOf } from "./part-of";

it.each([
  ["/steps/3/messages/0/text", { part: "messages", number: 1 }],
  ["/steps/3/branches/11/value", { part: "branches", number: 12 }],
  ["/messages/1", { part: "messages", number: 2 }],
  ["/steps/3/id", undefined],
  ["/steps/3", undefined],
  ["/settings/cancelWords/0/value", undefined],
])("PRB-2 the place %s lies in %j", (path, part) => expect(partOf(path)).toEqual(part));
