import { stringAt } from "../core/json";
import limits from "../data/line-limits.json";
import { type Call, type Reply, refuse, refuseBody, reply } from "./call";

const pattern = new RegExp(limits.ids.richMenuAlias);

/** A menu that an alias may point to: own and with its picture. */
function isUsable({ sim, channel, body }: Call): boolean {
  return sim.world.richMenus.find(channel.id, stringAt(body, "richMenuId") ?? "")?.image !== undefined;
}

/** POST /v2/bot/richmenu/alias. */
export function createAlias(call: Call): Reply {
  const { sim, channel, body } = call;
  const alias = stringAt(body, "richMenuAliasId") ?? "";
  if (!pattern.test(alias)) return refuseBody([{ message: "must be specified", property: "richMenuAliasId" }]);
  const { richMenus } = sim.world;
  if (richMenus.alias(channel.id, alias)) return refuse(400, "conflict richmenu alias id");
  if (!isUsable(call)) return refuse(400, "richmenu not found");
  if (richMenus.aliasesOf(channel.id).length >= limits.richMenu.aliasesPerAccount)
    return refuse(400, "too many aliases");
  richMenus.setAlias(channel.id, alias, stringAt(body, "richMenuId"));
  return reply();
}

function known({ sim, channel, params }: Call): { alias: string; richMenuId: string } | undefined {
  const alias = params.richMenuAliasId ?? "";
  const richMenuId = sim.world.richMenus.alias(channel.id, alias);
  return richMenuId === undefined ? undefined : { alias, richMenuId };
}

const notFound = () => refuse(404, "richmenu alias not found");

/** GET /v2/bot/richmenu/alias/{id}. */
export function getAlias(call: Call): Reply {
  const found = known(call);
  return found ? reply({ richMenuAliasId: found.alias, richMenuId: found.richMenuId }) : notFound();
}

/** POST /v2/bot/richmenu/alias/{id}: the only way to change what a tab shows. */
export function updateAlias(call: Call): Reply {
  const found = known(call);
  if (!found) return notFound();
  if (!isUsable(call)) return refuse(400, "richmenu not found");
  call.sim.world.richMenus.setAlias(call.channel.id, found.alias, stringAt(call.body, "richMenuId"));
  return reply();
}

/** DELETE /v2/bot/richmenu/alias/{id}. */
export function deleteAlias(call: Call): Reply {
  const found = known(call);
  if (!found) return notFound();
  call.sim.world.richMenus.setAlias(call.channel.id, found.alias, undefined);
  return reply();
}

/** GET /v2/bot/richmenu/alias/list. */
export function listAliases({ sim, channel }: Call): Reply {
  return reply({ aliases: sim.world.richMenus.aliasesOf(channel.id).map((alias) => ({ ...alias })) });
}
