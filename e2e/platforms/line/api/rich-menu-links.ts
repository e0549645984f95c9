import { isObject, type JsonObject, listAt, stringAt, stringsAt } from "../core/json";
import type { Sim } from "../core/sim";
import limits from "../data/line-limits.json";
import { kindOfId } from "../sending/recipients";
import { type Call, type Reply, refuse, refuseBody, refuseProperty, reply } from "./call";
import { menuInPath } from "./rich-menus";

const { min, max } = limits.request.richMenuBulkUserIds;
const mostOperations = limits.request.richMenuBatchOperations.max;
const idPattern = new RegExp(limits.ids.richMenu);
/** Bulk and batch work is done a little later; LINE does not say when. */
const bulkDelayMs = 500;

const imageFirst = "must upload richmenu image before applying it to user";

/** POST /v2/bot/user/all/richmenu/{id}. */
export function setDefaultRichMenu(call: Call): Reply {
  const { menu, refusal } = menuInPath(call);
  if (refusal) return refusal;
  if (!menu.image) return refuse(400, imageFirst);
  call.sim.world.richMenus.setDefault(call.channel.id, menu.id);
  return reply();
}

/** GET /v2/bot/user/all/richmenu. */
export function getDefaultRichMenu({ sim, channel }: Call): Reply {
  const richMenuId = sim.world.richMenus.default(channel.id);
  return richMenuId ? reply({ richMenuId }) : refuse(404, "no default richmenu");
}

/** DELETE /v2/bot/user/all/richmenu. */
export function clearDefaultRichMenu({ sim, channel }: Call): Reply {
  sim.world.richMenus.setDefault(channel.id, undefined);
  return reply();
}

/** Links a user id; strangers, blocked people and foreign ids are accepted without effect. */
function linkUser({ sim, channel }: Call, userId: string, menuId: string | undefined): void {
  const person = sim.world.personByUserId(channel.providerId, userId);
  if (!person || sim.world.friendship(channel.id, person.id) !== "friend") return;
  sim.world.richMenus.link(channel.id, person.id, menuId);
  sim.transcript.announceScreen(channel.id, sim.world.userChat(channel, person).id);
}

function malformedUser(call: Call): Reply | undefined {
  return kindOfId(call.params.userId ?? "") === "user" ? undefined : refuse(400, "invalid userId");
}

/** POST /v2/bot/user/{userId}/richmenu/{id}. */
export function linkRichMenu(call: Call): Reply {
  const refusalOfUser = malformedUser(call);
  if (refusalOfUser) return refusalOfUser;
  const { menu, refusal } = menuInPath(call);
  if (refusal) return refusal;
  if (!menu.image) return refuse(400, imageFirst);
  linkUser(call, call.params.userId ?? "", menu.id);
  return reply();
}

/** GET /v2/bot/user/{userId}/richmenu. */
export function getUserRichMenu(call: Call): Reply {
  const refusal = malformedUser(call);
  if (refusal) return refusal;
  const { sim, channel, params } = call;
  const person = sim.world.personByUserId(channel.providerId, params.userId ?? "");
  const richMenuId = person && sim.world.richMenus.linked(channel.id, person.id);
  return richMenuId ? reply({ richMenuId }) : refuse(404, "the user has no richmenu");
}

/** DELETE /v2/bot/user/{userId}/richmenu. */
export function unlinkRichMenu(call: Call): Reply {
  const refusal = malformedUser(call);
  if (refusal) return refusal;
  linkUser(call, call.params.userId ?? "", undefined);
  return reply();
}

function userIdsProblem(body: JsonObject): Reply | undefined {
  const userIds = listAt(body, "userIds");
  if (userIds.length < min || userIds.length > max) {
    return refuseBody([{ message: `Size must be between ${min} and ${max}`, property: "userIds" }]);
  }
  const wrong = userIds.findIndex((id) => typeof id !== "string" || kindOfId(id) !== "user");
  return wrong < 0 ? undefined : refuseProperty(`userIds[${wrong}]`);
}

function later(sim: Sim, run: () => void): void {
  sim.clock.at(sim.clock.now() + bulkDelayMs, run);
}

/** POST /v2/bot/richmenu/bulk/link: accepted now, done a little later. */
export function bulkLink(call: Call): Reply {
  const { sim, channel, body } = call;
  const refusal = userIdsProblem(body);
  if (refusal) return refusal;
  const richMenuId = stringAt(body, "richMenuId") ?? "";
  if (!idPattern.test(richMenuId)) return refuse(400, "invalid richMenuId");
  const menu = sim.world.richMenus.find(channel.id, richMenuId);
  if (!menu) return refuse(404, "richmenu not found");
  if (!menu.image) return refuse(400, imageFirst);
  later(sim, () => {
    for (const userId of stringsAt(body, "userIds")) linkUser(call, userId, menu.id);
  });
  return reply({}, 202);
}

/** POST /v2/bot/richmenu/bulk/unlink. */
export function bulkUnlink(call: Call): Reply {
  const refusal = userIdsProblem(call.body);
  if (refusal) return refusal;
  later(call.sim, () => {
    for (const userId of stringsAt(call.body, "userIds")) linkUser(call, userId, undefined);
  });
  return reply({}, 202);
}

interface Batch {
  channelId: string;
  acceptedAt: number;
  completedAt?: number;
}

const batches = new WeakMap<Sim, Map<string, Batch>>();

function batchesOf(sim: Sim): Map<string, Batch> {
  const known = batches.get(sim) ?? new Map<string, Batch>();
  batches.set(sim, known);
  return known;
}

function batchProblem(call: Call): string | undefined {
  const operations = listAt(call.body, "operations").filter(isObject);
  if (operations.length < 1 || operations.length > mostOperations)
    return `operations size must be between 1 and ${mostOperations}`;
  const types = operations.map(({ type }) => String(type));
  if (types.some((type) => !["link", "unlink", "unlinkAll"].includes(type))) return "invalid operation type";
  if (types.includes("unlinkAll") && types.length > 1) return "unlinkAll cannot be used with other operations";
  const from = operations.map((operation) => stringAt(operation, "from")).filter((id) => id !== undefined);
  if (new Set(from).size < from.length) return "duplicate from";
  const { richMenus } = call.sim.world;
  const named = [...from, ...operations.map((operation) => stringAt(operation, "to")).filter((id) => id !== undefined)];
  return named.some((id) => !richMenus.find(call.channel.id, id)) ? "richmenu not found" : undefined;
}

/** Who moves where is settled before anybody moves, so that A→B and B→C do not chain. */
function runBatch(call: Call): void {
  const { sim, channel, body } = call;
  const { richMenus } = sim.world;
  const moves = listAt(body, "operations")
    .filter(isObject)
    .flatMap((operation) => {
      const from = operation.type === "unlinkAll" ? undefined : stringAt(operation, "from");
      const to = operation.type === "link" ? stringAt(operation, "to") : undefined;
      return richMenus.linkedPersons(channel.id, from).map((personId) => ({ personId, to }));
    });
  for (const { personId, to } of moves) richMenus.link(channel.id, personId, to);
}

/** POST /v2/bot/richmenu/batch. */
export function batchRichMenus(call: Call): Reply {
  const problem = batchProblem(call);
  if (problem) return refuse(400, problem);
  const { sim, channel, requestId } = call;
  const batch: Batch = { channelId: channel.id, acceptedAt: sim.clock.now() };
  batchesOf(sim).set(requestId, batch);
  later(sim, () => {
    runBatch(call);
    batch.completedAt = sim.clock.now();
  });
  return reply({}, 202);
}

/** POST /v2/bot/richmenu/validate/batch. */
export function validateBatch(call: Call): Reply {
  const problem = batchProblem(call);
  return problem ? refuse(400, problem) : reply();
}

/** GET /v2/bot/richmenu/progress/batch. */
export function batchProgress({ sim, channel, query }: Call): Reply {
  const batch = batchesOf(sim).get(query.get("requestId") ?? "");
  if (!batch || batch.channelId !== channel.id) return refuse(404, "Not found");
  const { acceptedAt, completedAt } = batch;
  const iso = (at: number) => new Date(at).toISOString();
  const completedTime = completedAt === undefined ? undefined : iso(completedAt);
  return reply({ phase: completedTime ? "succeeded" : "ongoing", acceptedTime: iso(acceptedAt), completedTime });
}
