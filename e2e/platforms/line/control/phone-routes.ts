import { numberAt, stringAt } from "../core/json";
import type { Channel, Chat } from "../core/model";
import type { Sim } from "../core/sim";
import { act } from "../phone/act";
import { mappedUrl, probeMedia } from "../phone/probe-media";
import { screenOf } from "../phone/screen";
import { type ControlCall, ControlProblem, type ControlRoute, ok } from "./respond";
import { channelOf, personOf } from "./world-routes";

/** A chat by its id; one-to-one chats come into being when they are first looked at. */
function openChat(sim: Sim, id: string): { chat: Chat; channel: Channel } {
  const [channelPart = "", target = ""] = id.split(":");
  const channel = channelOf(sim, channelPart);
  const known = sim.world.chats.get(`${channel.id}:${target}`);
  if (known) return { chat: known, channel };
  const group = sim.world.groups.get(target);
  if (group) return { chat: sim.world.groupChat(channel, group), channel };
  return { chat: sim.world.userChat(channel, personOf(sim, target, channel)), channel };
}

async function postAct({ sim, body }: ControlCall) {
  const done = act(sim, body);
  if (body.wait === "delivered") await sim.webhooks.whenIdle();
  return ok(done);
}

function getScreen({ sim, params, query }: ControlCall) {
  const { chat, channel } = openChat(sim, params.chat ?? "");
  const as = query.get("as") ?? chat.personId;
  const person = as === undefined || as === null ? undefined : personOf(sim, as, channel);
  return ok(screenOf(sim, channel, chat, person, Number(query.get("last") ?? 200)));
}

function listChats({ sim, query }: ControlCall) {
  const wanted = query.get("channel");
  const channel = wanted === null ? undefined : channelOf(sim, wanted);
  const chats = [...sim.world.chats.values()].filter((chat) => !channel || chat.channelId === channel.id);
  return ok(
    chats
      .slice(-1_000)
      .map(({ messages, ...chat }) => ({ ...chat, messages: messages.length, last: messages.at(-1) ?? null })),
  );
}

/** Empties the thread on the phone, as if the two had never talked; nobody is told. */
function deleteChat({ sim, params }: ControlCall) {
  const { chat, channel } = openChat(sim, params.chat ?? "");
  sim.world.removeChat(chat);
  sim.transcript.announceScreen(channel.id, chat.id);
  return ok();
}

/** Hands a chat to another answerer (standby) or back. */
function putMode({ sim, params, body }: ControlCall) {
  const { chat, channel } = openChat(sim, params.chat ?? "");
  const mode = stringAt(body, "mode");
  if (mode !== "active" && mode !== "standby") throw new ControlProblem(400, "mode is active or standby");
  chat.mode = mode;
  sim.transcript.add({ kind: "state", channel: channel.id, chat: chat.id, what: "mode", mode });
  return ok({ chat: chat.id, mode });
}

function getBytes({ sim, params, response }: ControlCall) {
  const content = sim.world.contents.get(params.messageId ?? "");
  if (!content || content.gone) throw new ControlProblem(404, "no such content");
  response.writeHead(200, { "content-type": content.type, "content-length": String(content.bytes.length) });
  response.end(content.bytes);
  return undefined;
}

function postClock({ sim, body }: ControlCall) {
  const advanceMs = numberAt(body, "advanceMs");
  const to = stringAt(body, "set") ?? numberAt(body, "set");
  if (body.reset === true) sim.clock.returnToReal();
  else if (advanceMs !== undefined) sim.clock.advance(advanceMs);
  else if (to !== undefined) sim.clock.set(typeof to === "number" ? to : Date.parse(to));
  else throw new ControlProblem(400, "give advanceMs, set or reset");
  return ok(clockView(sim));
}

function clockView({ clock }: Sim) {
  const now = clock.now();
  return {
    now,
    iso: new Date(now).toISOString(),
    mode: clock.mode,
    offsetMs: clock.offsetMs(),
    timers: clock.pending(),
  };
}

/** Opens the account's messages in a chat (or one of them) and tells which media a phone could show. */
async function postMediaProbe({ sim, params, body }: ControlCall) {
  const { chat } = openChat(sim, params.chat ?? "");
  const id = stringAt(body, "message");
  const bubbles = chat.messages.filter(
    (bubble) => bubble.direction === "outbound" && (id === undefined || bubble.id === id),
  );
  const results = await Promise.all(bubbles.map((bubble) => probeMedia(sim, chat, bubble)));
  return ok({ media: results.flat() });
}

/** Sends a page that shows a message to where the media map says its picture lies. */
function getMedia({ sim, query, response }: ControlCall) {
  const target = mappedUrl(sim, query.get("url") ?? "");
  if (!target) throw new ControlProblem(404, "the media map does not know this address");
  response.writeHead(302, { location: target }).end();
  return undefined;
}

function getMenuImage({ sim, params, response }: ControlCall) {
  const menu = sim.world.richMenus.find(channelOf(sim, params.id).id, params.richMenuId ?? "");
  if (!menu?.image) throw new ControlProblem(404, "no such image");
  response.writeHead(200, { "content-type": menu.image.type }).end(Buffer.from(menu.image.base64, "base64"));
  return undefined;
}

/** The phone and the clock. */
export const phoneRoutes: readonly ControlRoute[] = [
  { method: "POST", path: "/act", handle: postAct },
  { method: "GET", path: "/chats", handle: listChats },
  { method: "GET", path: "/chats/{chat}/screen", handle: getScreen },
  { method: "DELETE", path: "/chats/{chat}", handle: deleteChat },
  { method: "POST", path: "/chats/{chat}/media-probe", handle: postMediaProbe },
  { method: "GET", path: "/media", handle: getMedia },
  { method: "PUT", path: "/chats/{chat}/mode", handle: putMode },
  { method: "GET", path: "/contents/{messageId}", handle: getBytes },
  { method: "GET", path: "/channels/{id}/rich-menus/{richMenuId}/image", handle: getMenuImage },
  { method: "GET", path: "/clock", handle: ({ sim }) => ok(clockView(sim)) },
  { method: "POST", path: "/clock", handle: postClock },
];
