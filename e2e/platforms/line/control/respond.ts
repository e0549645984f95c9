import type http from "node:http";
import type { JsonObject } from "../core/json";
import type { Sim } from "../core/sim";

/** One request to the control plane. */
export interface ControlCall {
  sim: Sim;
  params: Record<string, string>;
  query: URLSearchParams;
  body: JsonObject;
  request: http.IncomingMessage;
  response: http.ServerResponse;
}

/** What a control handler answers; undefined when it wrote the response itself. */
export type ControlAnswer = { status?: number; body: unknown } | undefined;

/** A line of the control plane's route table. */
export interface ControlRoute {
  method: "GET" | "POST" | "PUT" | "DELETE";
  path: string;
  handle: (call: ControlCall) => ControlAnswer | Promise<ControlAnswer>;
}

/** A refusal of the control plane. */
export class ControlProblem extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/** 200 with a body. */
export function ok(body: unknown = {}): ControlAnswer {
  return { body };
}
