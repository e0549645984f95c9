import { isObject, type Json, type JsonObject } from "../core/json";
import type { Chat, ChatMessage } from "../core/model";
import { PhoneProblem } from "./problem";

const actionTypes = new Set([
  "postback",
  "message",
  "uri",
  "datetimepicker",
  "camera",
  "cameraRoll",
  "location",
  "clipboard",
  "richmenuswitch",
]);

/** `a/0/b`, `/a/0/b`, `a[0].b` all name the same place; a few short forms spare the obvious parts. */
function segmentsOf(path: string, message: JsonObject): string[] {
  const parts = path.split(/[/.[\]]+/).filter((part) => part !== "");
  if (parts[0] === "quickReply" && parts[1] !== "items") return ["quickReply", "items", ...parts.slice(1)];
  if (message.type === "template" && (parts[0] === "actions" || parts[0] === "columns")) return ["template", ...parts];
  if (message.type === "flex" && ["header", "hero", "body", "footer"].includes(parts[0] ?? ""))
    return ["contents", ...parts];
  return parts;
}

function walk(root: JsonObject, segments: string[]): Json | undefined {
  let node: Json | undefined = root;
  for (const segment of segments) {
    if (Array.isArray(node)) node = node[Number(segment)];
    else node = isObject(node) ? node[segment] : undefined;
  }
  return node;
}

function asAction(node: Json | undefined): JsonObject | undefined {
  if (!isObject(node)) return undefined;
  if (isObject(node.action)) return node.action;
  if (isObject(node.defaultAction)) return node.defaultAction;
  return actionTypes.has(String(node.type)) ? node : undefined;
}

/** True when the path leads into the message's quick replies. */
export function isQuickReplyPath(path: string): boolean {
  return /^\/?quickReply\b/.test(path);
}

/** The quick replies that the phone shows now: those of the newest bubble, until one was used. */
export function quickRepliesInForce(chat: Chat): ChatMessage | undefined {
  const newest = chat.messages.at(-1);
  if (!newest || newest.direction !== "outbound" || newest.dismissed || newest.unsent) return undefined;
  return isObject(newest.message.quickReply) ? newest : undefined;
}

/** The action at a path of a message, or the reason why nobody can tap there. */
export function findAction(chat: Chat, bubble: ChatMessage, path: string): JsonObject {
  if (bubble.direction !== "outbound") throw new PhoneProblem(409, "only messages of the account can be tapped");
  if (isQuickReplyPath(path) && quickRepliesInForce(chat) !== bubble) {
    throw new PhoneProblem(409, "the quick reply is not on the newest message");
  }
  const action = asAction(walk(bubble.message, segmentsOf(path, bubble.message)));
  if (!action) throw new PhoneProblem(404, `no action at ${path}`);
  return action;
}
