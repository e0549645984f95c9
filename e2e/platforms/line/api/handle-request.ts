import type http from "node:http";
import type { FaultRule, FaultSubject } from "../core/faults";
import { type JsonObject, stringAt } from "../core/json";
import type { Channel } from "../core/model";
import type { Sim } from "../core/sim";
import limits from "../data/line-limits.json";
import { readBody } from "../http/read-body";
import { Router } from "../http/router";
import { authenticate } from "./authenticate";
import { type ApiRoute, type Call, type Reply, refuse } from "./call";
import { type ParsedBody, parseFormBody, parseJsonBody } from "./parse-body";
import { sendReply } from "./send-reply";

interface Visit {
  request: http.IncomingMessage;
  response: http.ServerResponse;
  requestId: string;
  url: URL;
  startedAt: number;
  channel?: Channel;
  body?: JsonObject;
  fault?: FaultRule;
  call?: Call;
}

function peekChannel(sim: Sim, request: http.IncomingMessage): string | undefined {
  const token = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? "")?.[1];
  return token === undefined ? undefined : sim.world.accessTokens.get(token)?.channelId;
}

function checkContentType(route: ApiRoute, request: http.IncomingMessage): Reply | undefined {
  if (route.body !== "json") return undefined;
  const type = request.headers["content-type"] ?? "";
  if (/^application\/json\s*(;|$)/i.test(type)) return undefined;
  return refuse(415, `The content type, ${type || "(none)"}, is not supported`);
}

function retryKeyMisplaced(route: ApiRoute, request: http.IncomingMessage): boolean {
  return (
    request.headers["x-line-retry-key"] !== undefined &&
    !route.retryKey &&
    route.method === "POST" &&
    route.body === "json"
  );
}

/** Serves one of the two API hosts: section 7.1 of the platform's specification, in its order. */
export class ApiHost {
  private readonly own: Router<ApiRoute>;
  private readonly other: Router<ApiRoute>;

  constructor(
    private readonly sim: Sim,
    host: "api" | "data",
    routes: readonly ApiRoute[],
  ) {
    this.own = new Router(routes.filter((route) => route.host === host));
    this.other = new Router(routes.filter((route) => route.host !== host));
  }

  /** Answers one HTTP request. */
  async handle(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    const { sim } = this;
    const url = new URL(request.url ?? "/", "http://platform");
    const visit: Visit = { request, response, requestId: sim.random.uuid(), url, startedAt: performance.now() };
    const raw = await readBody(request, limits.request.maxBodyBytes);
    const before = this.strike(visit, ["reset", "hang", "status", "tokenRevoke", "quota"]);
    if (before?.kind === "reset") return void response.destroy();
    if (before?.kind === "hang") return;
    const answer = await this.answer(visit, raw, before);
    this.record(visit, answer);
    await sendReply(response, visit.requestId, answer, visit.fault);
  }

  private strike(visit: Visit, kinds: Parameters<Sim["faults"]["strike"]>[1]): FaultRule | undefined {
    if (this.sim.faults.list().length === 0) return undefined;
    const { request, url } = visit;
    const subject: FaultSubject = {
      method: request.method ?? "",
      path: url.pathname,
      channel: peekChannel(this.sim, request),
    };
    if (visit.body) subject.to = stringAt(visit.body, "to");
    return this.sim.faults.strike(subject, kinds);
  }

  private async answer(visit: Visit, raw: Buffer | undefined, before: FaultRule | undefined): Promise<Reply> {
    const { request, url } = visit;
    const found = this.own.find(request.method ?? "GET", url.pathname);
    if (found.kind === "method") return refuse(405, "Method Not Allowed");
    if (found.kind === "none") return this.notHere(visit);
    if (before?.kind === "status") return { status: before.status, body: faultBody(before) };
    this.applyStateFault(visit, before);
    return this.serve(visit, found.route, found.params, raw);
  }

  private notHere(visit: Visit): Reply {
    const { request, url } = visit;
    if (this.other.find(request.method ?? "GET", url.pathname).kind === "route") {
      this.sim.transcript.warn("call-to-wrong-host", { path: url.pathname, channel: peekChannel(this.sim, request) });
    }
    return refuse(404, "Not found");
  }

  private applyStateFault(visit: Visit, fault: FaultRule | undefined): void {
    const { sim } = this;
    const channel = sim.world.channels.get(peekChannel(sim, visit.request) ?? "");
    if (!channel || !fault) return;
    if (fault.kind === "quota" && channel.quotaLimit !== null) channel.quotaUsed = channel.quotaLimit - fault.remaining;
    if (fault.kind !== "tokenRevoke") return;
    for (const [token, known] of sim.world.accessTokens)
      if (known.channelId === channel.id) sim.world.accessTokens.delete(token);
    sim.transcript.add({ kind: "state", channel: channel.id, what: "tokens-revoked" });
  }

  private async serve(
    visit: Visit,
    route: ApiRoute,
    params: Record<string, string>,
    raw: Buffer | undefined,
  ): Promise<Reply> {
    const { sim } = this;
    const { request, requestId, url } = visit;
    const refusal = this.admit(visit, route, raw);
    if (refusal) return refusal;
    const bytes = raw ?? Buffer.alloc(0);
    const parsed = this.bodyOf(route, bytes);
    if (parsed.refusal) return parsed.refusal;
    const { body } = parsed;
    visit.body = body;
    visit.fault = this.strike(visit, ["delay", "ambiguous", "truncate", "slowBody"]);
    const dropDelivery = this.strike(visit, ["dropDelivery"]) !== undefined;
    const channel = visit.channel ?? sim.world.channels.values().next().value;
    if (!channel) return refuse(404, "Not found");
    const call: Call = {
      sim,
      channel,
      requestId,
      route,
      params,
      query: url.searchParams,
      headers: request.headers,
      body,
      raw: bytes,
      dropDelivery,
    };
    visit.call = call;
    return route.handle(call);
  }

  private admit(visit: Visit, route: ApiRoute, raw: Buffer | undefined): Reply | undefined {
    const { request } = visit;
    if (route.auth === "bearer") {
      const who = authenticate(this.sim, request.headers.authorization);
      if (who.refusal) return who.refusal;
      visit.channel = who.channel;
    }
    const wrongType = checkContentType(route, request);
    if (wrongType) return wrongType;
    if (raw === undefined) return refuse(413, "Request Entity Too Large");
    if (visit.channel && !this.sim.rates.take(visit.channel.id, route.operation)) {
      return refuse(429, "The API rate limit has been exceeded. Try again later.");
    }
    return retryKeyMisplaced(route, request)
      ? refuse(400, "The retry key is not supported for this endpoint")
      : undefined;
  }

  private bodyOf(route: ApiRoute, raw: Buffer): ParsedBody {
    if (route.body === "json") return parseJsonBody(raw, route, this.sim.profile.refuseUnknownProperties);
    return { body: route.body === "form" ? parseFormBody(raw) : {} };
  }

  private record(visit: Visit, answer: Reply): void {
    const { sim } = this;
    const { request, url, requestId, channel } = visit;
    const agent = request.headers["user-agent"] ?? "";
    const retryKey = request.headers["x-line-retry-key"];
    const ms = sim.clock.mode === "manual" ? 0 : Math.round(performance.now() - visit.startedAt);
    sim.transcript.add({
      kind: "api.call",
      channel: channel?.id,
      chat: visit.call?.chatId,
      requestId,
      method: request.method,
      path: url.pathname,
      sdkVersion: /@line\/bot-sdk\/(\S+)/.exec(agent)?.[1],
      retryKey,
      body: visit.body && redact(visit.body),
      status: answer.status,
      response: Buffer.isBuffer(answer.body) ? `${answer.body.length} bytes` : redact(answer.body),
      ms,
    });
  }
}

const secretNames = ["access_token", "client_secret", "client_assertion"];

function redact(body: JsonObject): JsonObject {
  if (!secretNames.some((name) => name in body)) return body;
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => [name, secretNames.includes(name) ? "…" : value]),
  );
}

function faultBody(fault: FaultRule): JsonObject | Buffer {
  const { body } = fault;
  if (typeof body === "string") return Buffer.from(body);
  if (typeof body === "object" && body !== null && !Array.isArray(body)) return body;
  return { message: "Internal Server Error" };
}
