import { readImageHeader } from "../core/image-header";
import { isObject, type JsonObject, objectAt } from "../core/json";
import type { RichMenu } from "../core/rich-menus";
import limits from "../data/line-limits.json";
import { richMenuProblems } from "../validate/rich-menu";
import { type Call, type Reply, refuse, refuseBody, reply } from "./call";

const rules = limits.richMenu;
const idPattern = new RegExp(limits.ids.richMenu);

/** The menu a path names, or the refusal. */
export function menuInPath(call: Call): { menu: RichMenu; refusal?: undefined } | { refusal: Reply; menu?: undefined } {
  const { richMenuId = "" } = call.params;
  if (!idPattern.test(richMenuId)) return { refusal: refuse(400, "invalid richMenuId") };
  const menu = call.sim.world.richMenus.find(call.channel.id, richMenuId);
  return menu ? { menu } : { refusal: refuse(404, "richmenu not found") };
}

function checkObject({ sim, body }: Call): Reply | undefined {
  const problems = richMenuProblems(body, sim.profile.refuseUnknownProperties);
  return problems.length > 0 ? refuseBody(problems) : undefined;
}

/** POST /v2/bot/richmenu. */
export function createRichMenu(call: Call): Reply {
  const { sim, channel, body } = call;
  const refusal = checkObject(call);
  if (refusal) return refusal;
  if (sim.world.richMenus.list(channel.id).length >= rules.perAccount) return refuse(400, "too many rich menus");
  const menu: RichMenu = { id: `richmenu-${sim.random.hex(32)}`, channelId: channel.id, content: body };
  sim.world.richMenus.add(menu);
  sim.transcript.add({ kind: "state", channel: channel.id, what: "richmenu-created", richMenuId: menu.id });
  return reply({ richMenuId: menu.id });
}

/** POST /v2/bot/richmenu/validate. */
export function validateRichMenu(call: Call): Reply {
  return checkObject(call) ?? reply();
}

function view({ id, content }: RichMenu): JsonObject {
  return { richMenuId: id, ...content };
}

/** GET /v2/bot/richmenu/{id}. */
export function getRichMenu(call: Call): Reply {
  const { menu, refusal } = menuInPath(call);
  return refusal ?? reply(view(menu));
}

/** GET /v2/bot/richmenu/list. */
export function listRichMenus({ sim, channel }: Call): Reply {
  return reply({ richmenus: sim.world.richMenus.list(channel.id).map(view) });
}

/** DELETE /v2/bot/richmenu/{id}. */
export function deleteRichMenu(call: Call): Reply {
  const { menu, refusal } = menuInPath(call);
  if (refusal) return refusal;
  call.sim.world.richMenus.remove(menu.id);
  return reply();
}

function isSizeAllowed(menu: RichMenu, width: number, height: number): boolean {
  const { widthMin, widthMax, heightMin, minAspect } = rules.size;
  const size = objectAt(menu.content, "size");
  const fits = isObject(size) && size.width === width && size.height === height;
  return fits && width >= widthMin && width <= widthMax && height >= heightMin && width / height >= minAspect;
}

/** POST DATA /v2/bot/richmenu/{id}/content: the picture, once. */
export function uploadRichMenuImage(call: Call): Reply {
  const { menu, refusal } = menuInPath(call);
  if (refusal) return refusal;
  const type = call.headers["content-type"] ?? "";
  if (!rules.image.formats.includes(type))
    return refuse(415, `The content type, ${type || "(none)"}, is not supported`);
  if (menu.image) return refuse(400, "An image has already been uploaded to the richmenu");
  if (call.raw.length > rules.image.maxFileBytes) return refuse(413, "Request Entity Too Large");
  const header = readImageHeader(call.raw);
  if (!header || header.type !== type) return refuse(400, "The image is broken or not of its content type");
  if (!isSizeAllowed(menu, header.width, header.height))
    return refuse(400, "The image size is not allowed for richmenu");
  menu.image = { type, base64: call.raw.toString("base64") };
  return reply();
}

/** GET DATA /v2/bot/richmenu/{id}/content. */
export function downloadRichMenuImage(call: Call): Reply {
  const { menu, refusal } = menuInPath(call);
  if (refusal) return refusal;
  if (!menu.image) return refuse(404, "image not found");
  return { status: 200, body: Buffer.from(menu.image.base64, "base64"), headers: { "content-type": menu.image.type } };
}
