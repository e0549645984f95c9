import { booleanAt, numberAt, objectAt, stringAt } from "../core/json";
import type { Sim } from "../core/sim";
import { isLoopbackHost } from "../webhook/allowed-url";
import { type ControlCall, ControlProblem, type ControlRoute, ok } from "./respond";
import { scenarios } from "./scenarios";
import { Storm, type StormReport } from "./storm";
import { channelOf } from "./world-routes";

const storms = new WeakMap<Sim, Map<string, Storm>>();

function stormsOf(sim: Sim): Map<string, Storm> {
  const known = storms.get(sim) ?? new Map<string, Storm>();
  storms.set(sim, known);
  return known;
}

/** Two thousand events in ten seconds over three hundred people. */
const stormOfScenario = { persons: 300, events: 2_000, rate: 200 };

async function postStorm({ sim, body }: Pick<ControlCall, "sim" | "body">) {
  const channel = channelOf(sim, stringAt(body, "channel"));
  if (channel.webhook.url === "") throw new ControlProblem(409, "the channel has no webhook URL");
  const storm = new Storm(sim, channel, sim.random.hex(8), body);
  stormsOf(sim).set(storm.id, storm);
  const finished: Promise<StormReport> = storm.run();
  if (body.wait === false) return { status: 202, body: storm.report() };
  return ok(await finished);
}

function getStorm({ sim, params }: ControlCall) {
  const storm = stormsOf(sim).get(params.id ?? "");
  if (!storm) throw new ControlProblem(404, "no such storm");
  return ok(storm.report());
}

function postScenario({ sim, body }: ControlCall) {
  const name = stringAt(body, "name") ?? "";
  if (name === "webhook-storm") return postStorm({ sim, body: { ...stormOfScenario, wait: false, ...body } });
  const scenario = scenarios[name];
  if (!scenario) throw new ControlProblem(400, `known scenarios: webhook-storm, ${Object.keys(scenarios).join(", ")}`);
  scenario(sim, channelOf(sim, stringAt(body, "channel")), body);
  return ok({ name });
}

function deleteFaults({ sim, query }: ControlCall) {
  const id = query.get("id");
  sim.faults.clear(id === null ? undefined : Number(id));
  return ok();
}

function putSettings({ sim, body }: ControlCall) {
  const { settings } = sim;
  const mode = stringAt(body, "rateLimits");
  if (mode === "on" || mode === "off" || mode === "scaled") settings.rateLimits = mode;
  const stamp = stringAt(body, "stampEvents");
  if (stamp === "wall" || stamp === "simulated") settings.stampEvents = stamp;
  settings.rateLimitScale = numberAt(body, "rateLimitScale") ?? settings.rateLimitScale;
  settings.replyTokenTtlMs = numberAt(body, "replyTokenTtlMs") ?? settings.replyTokenTtlMs;
  settings.webhookDeadlineMs = numberAt(body, "webhookDeadlineMs") ?? settings.webhookDeadlineMs;
  settings.webhookBudgetMs = numberAt(body, "webhookBudgetMs") ?? settings.webhookBudgetMs;
  settings.maxInFlight = numberAt(body, "maxInFlight") ?? settings.maxInFlight;
  settings.privacyFloors = booleanAt(body, "privacyFloors") ?? settings.privacyFloors;
  settings.legacyVerifyDummies = booleanAt(body, "legacyVerifyDummies") ?? settings.legacyVerifyDummies;
  settings.narrowcastStepMs = numberAt(body, "narrowcastStepMs") ?? settings.narrowcastStepMs;
  settings.transcodingMs = numberAt(body, "transcodingMs") ?? settings.transcodingMs;
  settings.warnMissingRetryKey = booleanAt(body, "warnMissingRetryKey") ?? settings.warnMissingRetryKey;
  settings.suspendAfterFailures =
    body.suspendAfterFailures === null
      ? null
      : (numberAt(body, "suspendAfterFailures") ?? settings.suspendAfterFailures);
  return ok(settings);
}

/** Where the phone finds media that messages name by https addresses. */
function putMediaMap({ sim, body }: ControlCall) {
  for (const to of Object.values(body)) {
    const host = URL.parse(String(to))?.hostname ?? "";
    // The phone, too, stays on this machine.
    if (!isLoopbackHost(host)) throw new ControlProblem(400, `${String(to)} is not on this machine`);
  }
  for (const key of Object.keys(sim.mediaMap)) delete sim.mediaMap[key];
  for (const [from, to] of Object.entries(body)) if (typeof to === "string") sim.mediaMap[from] = to;
  return ok(sim.mediaMap);
}

/** Health, misfortunes, load and settings. */
export const systemRoutes: readonly ControlRoute[] = [
  { method: "GET", path: "/healthz", handle: () => ok({ ok: true }) },
  { method: "GET", path: "/faults", handle: ({ sim }) => ok(sim.faults.list()) },
  { method: "POST", path: "/faults", handle: ({ sim, body }) => ok(sim.faults.add(faultRule(body))) },
  { method: "DELETE", path: "/faults", handle: deleteFaults },
  { method: "POST", path: "/scenarios", handle: postScenario },
  { method: "POST", path: "/storm", handle: postStorm },
  { method: "GET", path: "/storms/{id}", handle: getStorm },
  { method: "GET", path: "/settings", handle: ({ sim }) => ok(sim.settings) },
  { method: "PUT", path: "/settings", handle: putSettings },
  { method: "GET", path: "/media-map", handle: ({ sim }) => ok(sim.mediaMap) },
  { method: "PUT", path: "/media-map", handle: putMediaMap },
];

function faultRule(body: ControlCall["body"]): ControlCall["body"] {
  if (body.fault === undefined && objectAt(body, "match") === undefined)
    throw new ControlProblem(400, "give match and fault");
  return body;
}
