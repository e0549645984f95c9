import type http from "node:http";
import { parseObject } from "../core/json";
import { WorldProblem } from "../core/populate";
import type { Sim } from "../core/sim";
import { readBody } from "../http/read-body";
import { Router } from "../http/router";
import { PhoneProblem } from "../phone/problem";
import { isLoopbackHost } from "../webhook/allowed-url";
import { phoneRoutes } from "./phone-routes";
import { type ControlAnswer, type ControlCall, ControlProblem, type ControlRoute, ok } from "./respond";
import { systemRoutes } from "./system-routes";
import { transcriptRoutes } from "./transcript-routes";
import { worldRoutes } from "./world-routes";

const largestBody = 64 * 1024 * 1024;

function allowLoopbackPages(request: http.IncomingMessage, response: http.ServerResponse): void {
  const { origin } = request.headers;
  const parsed = origin === undefined ? null : URL.parse(origin);
  if (!origin || !parsed || !isLoopbackHost(parsed.hostname)) return;
  response.setHeader("access-control-allow-origin", origin);
  response.setHeader("access-control-allow-headers", "content-type");
  response.setHeader("access-control-allow-methods", "GET, POST, PUT, DELETE");
  response.setHeader("vary", "origin");
}

function answerOf(error: unknown): ControlAnswer {
  if (error instanceof ControlProblem || error instanceof PhoneProblem)
    return { status: error.status, body: { error: error.message } };
  if (error instanceof WorldProblem || error instanceof RangeError)
    return { status: 400, body: { error: error.message } };
  if (error instanceof Error && error.message.startsWith("unknown fault"))
    return { status: 400, body: { error: error.message } };
  throw error;
}

/** Serves the control plane; `reset` is handed in because only the starter can build a fresh world. */
export class ControlHost {
  private readonly router: Router<ControlRoute>;

  constructor(
    private readonly sim: Sim,
    reset: () => void,
  ) {
    const own: ControlRoute = {
      method: "POST",
      path: "/reset",
      handle: () => {
        reset();
        return ok();
      },
    };
    this.router = new Router([own, ...systemRoutes, ...worldRoutes, ...phoneRoutes, ...transcriptRoutes]);
  }

  /** Answers one HTTP request. */
  async handle(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    allowLoopbackPages(request, response);
    const url = new URL(request.url ?? "/", "http://control");
    const raw = await readBody(request, largestBody);
    if (request.method === "OPTIONS") return void response.writeHead(204).end();
    const answer = await this.answer(request, response, url, raw);
    if (!answer || response.headersSent) return;
    const text = JSON.stringify(answer.body);
    response
      .writeHead(answer.status ?? 200, { "content-type": "application/json", "cache-control": "no-store" })
      .end(text);
  }

  private async answer(
    request: http.IncomingMessage,
    response: http.ServerResponse,
    url: URL,
    raw: Buffer | undefined,
  ): Promise<ControlAnswer> {
    const found = this.router.find(request.method ?? "GET", url.pathname);
    if (found.kind !== "route")
      return { status: found.kind === "method" ? 405 : 404, body: { error: `no ${request.method} ${url.pathname}` } };
    const hasBody = raw !== undefined && raw.length > 0;
    // A page elsewhere can post plain text without asking; JSON makes the browser ask first.
    if (hasBody && !/^application\/json/i.test(request.headers["content-type"] ?? "")) {
      return { status: 415, body: { error: "send application/json" } };
    }
    const body = hasBody ? parseObject(raw.toString("utf8")) : {};
    if (!body) return { status: 400, body: { error: "the body must be a JSON object" } };
    const call: ControlCall = { sim: this.sim, params: found.params, query: url.searchParams, body, request, response };
    try {
      return await found.route.handle(call);
    } catch (error) {
      return answerOf(error);
    }
  }
}
