import { isObject, type JsonObject, listAt, numberAt, objectAt, stringAt } from "../core/json";
import type { Deed } from "./deed";
import { buildEvent, personMessage, type Scene } from "./events";
import { PhoneProblem } from "./problem";
import { performAction } from "./tap";

function contains(area: JsonObject, x: number, y: number): boolean {
  const { x: left, y: top, width, height } = objectAt(area, "bounds") ?? {};
  const [l, t, w, h] = [Number(left), Number(top), Number(width), Number(height)];
  return x >= l && x < l + w && y >= t && y < t + h;
}

function chosenArea(areas: JsonObject[], deed: JsonObject): JsonObject | undefined {
  const index = numberAt(deed, "area");
  if (index !== undefined) return areas[index];
  const [x, y] = [numberAt(deed, "x") ?? -1, numberAt(deed, "y") ?? -1];
  return areas.find((area) => contains(area, x, y));
}

/** Another tab: the phone shows it at once and tells the account how it went. */
function switchTab({ sim, channel, person }: Scene, action: JsonObject): JsonObject {
  const newRichMenuAliasId = stringAt(action, "richMenuAliasId") ?? "";
  const target = sim.world.richMenus.alias(channel.id, newRichMenuAliasId);
  if (target === undefined) return { status: "RICHMENU_ALIAS_ID_NOTFOUND" };
  if (!sim.world.richMenus.find(channel.id, target)) return { status: "RICHMENU_NOTFOUND" };
  sim.world.richMenus.switchTo(channel.id, person.id, target);
  return { newRichMenuAliasId, status: "SUCCESS" };
}

/** Taps an area of the rich menu in force, by its number or by a point. */
export function tapMenu(scene: Scene, deed: JsonObject): Deed {
  const { sim, channel, person, chat } = scene;
  if (person.platform === "pc" || chat.kind !== "user") throw new PhoneProblem(409, "no rich menu is shown here");
  const menu = sim.world.richMenus.inForce(channel.id, person.id);
  if (!menu) throw new PhoneProblem(404, "no rich menu is in force");
  const area = chosenArea(listAt(menu.content, "areas").filter(isObject), deed);
  const action = area && objectAt(area, "action");
  if (!action) throw new PhoneProblem(404, "no area of the rich menu is there");
  if (action.type !== "richmenuswitch") return performAction(scene, action, deed);
  const postback = { data: stringAt(action, "data") ?? "", params: switchTab(scene, action) };
  return { events: [buildEvent(scene, "postback", { postback })] };
}

const nonceForm = /^.{10,255}$/s;

/** Opens the account link page with a link token and comes back with a nonce. */
export function linkAccount(scene: Scene, deed: JsonObject): Deed {
  const { sim, channel, person } = scene;
  const linkToken = stringAt(deed, "linkToken") ?? "";
  const nonce = stringAt(deed, "nonce") ?? "";
  const known = sim.world.linkTokens.get(linkToken);
  // LINE says nothing at all about a link token that is used up, expired or somebody else's.
  if (!known || known.channelId !== channel.id || known.expiresAt < sim.clock.now()) return { events: [] };
  sim.world.linkTokens.delete(linkToken);
  const isOk = known.personId === person.id && nonceForm.test(nonce);
  const event = buildEvent(scene, "accountLink", { link: { result: isOk ? "ok" : "failed", nonce } });
  if (isOk) return { events: [event] };
  const { source: _source, replyToken: _token, ...body } = event.body;
  return { events: [{ body, chat: event.chat }] };
}

/** Posts something from a LIFF page: texts and pictures make an event, cards do not. */
export function postFromLiff(scene: Scene, deed: JsonObject): Deed {
  const message = objectAt(deed, "message") ?? { type: "text", text: "from LIFF" };
  if (message.type === "template" || message.type === "flex") return { events: [] };
  const { event, bubble } = personMessage(scene, message);
  return { events: [event], messageIds: [bubble.id] };
}
