import { type JsonObject, stringAt } from "../core/json";
import type { ChatMessage } from "../core/model";
import type { Deed } from "./deed";
import { buildEvent, localBubble, personMessage, type Scene } from "./events";
import { findAction, isQuickReplyPath } from "./find-action";
import { sendMedia } from "./media-acts";
import { PhoneProblem } from "./problem";

function targetBubble({ sim, chat }: Scene, reference: string | undefined): ChatMessage {
  const wanted = reference === undefined || reference === "last" ? undefined : reference;
  if (wanted === undefined) {
    const last = chat.messages.findLast((bubble) => bubble.direction === "outbound");
    if (last) return last;
    throw new PhoneProblem(404, "the account has not written yet");
  }
  const found = sim.world.message(wanted);
  if (!found || found.chat !== chat) throw new PhoneProblem(404, `no message ${wanted} in this chat`);
  return found.message;
}

function postback(scene: Scene, action: JsonObject, params?: JsonObject): Deed {
  const data = stringAt(action, "data") ?? "";
  const displayText = stringAt(action, "displayText");
  const text = stringAt(action, "text");
  const messageIds: string[] = [];
  if (displayText) messageIds.push(localBubble(scene, displayText).id);
  const events = [buildEvent(scene, "postback", { postback: params ? { data, params } : { data } })];
  // The deprecated `text` of a postback does arrive as a message of its own.
  if (text) {
    const { event, bubble } = personMessage(scene, { type: "text", text });
    events.push(event);
    messageIds.push(bubble.id);
  }
  return { events, messageIds };
}

function message(scene: Scene, content: JsonObject): Deed {
  const { event, bubble } = personMessage(scene, content);
  return { events: [event], messageIds: [bubble.id] };
}

const somewhere = {
  title: "Nook Cafe",
  address: "1-2-3 Jingumae, Shibuya-ku, Tokyo",
  latitude: 35.6687,
  longitude: 139.7053,
};

/** Does what an action promises; pickers need their own deed. */
export function performAction(scene: Scene, action: JsonObject, extra: JsonObject): Deed {
  switch (stringAt(action, "type")) {
    case "postback":
      return postback(scene, action);
    case "message":
      return message(scene, { type: "text", text: stringAt(action, "text") ?? "" });
    case "uri":
      return { events: [], opened: stringAt(action, "uri") ?? stringAt(action, "linkUri") };
    case "clipboard":
      return { events: [], copied: stringAt(action, "clipboardText") };
    case "camera":
    case "cameraRoll":
      return sendMedia(scene, { ...extra, type: "image" });
    case "location":
      return message(scene, { type: "location", ...somewhere, ...pickLocation(extra) });
    case "datetimepicker":
      throw new PhoneProblem(409, "this action opens a picker: use pickDate");
    default:
      throw new PhoneProblem(409, `an action of type ${String(action.type)} cannot be tapped here`);
  }
}

function pickLocation(extra: JsonObject): JsonObject {
  const names = ["title", "address", "latitude", "longitude"];
  return Object.fromEntries(names.filter((name) => extra[name] !== undefined).map((name) => [name, extra[name]]));
}

function find(scene: Scene, deed: JsonObject): { bubble: ChatMessage; action: JsonObject; path: string } {
  const path = stringAt(deed, "path") ?? "";
  const bubble = targetBubble(scene, stringAt(deed, "message"));
  if (isQuickReplyPath(path) && scene.person.platform === "pc") {
    throw new PhoneProblem(409, "quick replies are shown on phones only");
  }
  return { bubble, action: findAction(scene.chat, bubble, path), path };
}

/** Taps a button, column, picture area, Flex component or quick reply of a message of the account. */
export function tap(scene: Scene, deed: JsonObject): Deed {
  const { bubble, action, path } = find(scene, deed);
  const done = performAction(scene, action, deed);
  if (isQuickReplyPath(path)) bubble.dismissed = true;
  return done;
}

const formats: Record<string, RegExp> = {
  date: /^\d{4}-\d{2}-\d{2}$/,
  time: /^\d{2}:\d{2}$/,
  datetime: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/,
};

/** Chooses a moment in the picker that a datetimepicker action opens. */
export function pickDate(scene: Scene, deed: JsonObject): Deed {
  const { bubble, action, path } = find(scene, deed);
  const mode = stringAt(action, "mode") ?? "";
  if (action.type !== "datetimepicker") throw new PhoneProblem(409, "this action opens no picker");
  const value = (stringAt(deed, "value") ?? stringAt(action, "initial") ?? "").replace("t", "T");
  if (!formats[mode]?.test(value)) throw new PhoneProblem(400, `the value must be a ${mode}`);
  const [min, max] = [stringAt(action, "min")?.replace("t", "T"), stringAt(action, "max")?.replace("t", "T")];
  const outside = (min !== undefined && value < min) || (max !== undefined && value > max);
  if (outside) throw new PhoneProblem(400, "the picker does not offer this value");
  if (isQuickReplyPath(path)) bubble.dismissed = true;
  return postback(scene, action, { [mode]: value });
}
