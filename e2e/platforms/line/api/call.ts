import type { IncomingHttpHeaders } from "node:http";
import type { Json, JsonObject } from "../core/json";
import type { Channel } from "../core/model";
import type { Sim } from "../core/sim";

/** The JSON types a top-level property may be declared with. */
export type PropertyType = "string" | "array" | "object" | "boolean" | "number";

/** The answer to one call. */
export interface Reply {
  status: number;
  body: JsonObject | Buffer;
  headers?: Record<string, string>;
}

/** One authenticated call, parsed; a handler needs nothing else. */
export interface Call {
  sim: Sim;
  channel: Channel;
  requestId: string;
  route: ApiRoute;
  params: Record<string, string>;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  body: JsonObject;
  raw: Buffer;
  /** Set by a fault: accept, but let nothing arrive. */
  dropDelivery: boolean;
  /** The one chat that the call is about, set by handlers that know it, for the transcript. */
  chatId?: string;
}

/** A line of the API's route table. */
export interface ApiRoute {
  host: "api" | "data";
  method: "GET" | "POST" | "PUT" | "DELETE";
  path: string;
  /** LINE's own name of the operation; rate limits are found by it. */
  operation: string;
  auth: "bearer" | "none";
  body: "none" | "json" | "form" | "binary";
  /** Declared top-level properties of a JSON body. */
  properties?: Record<string, PropertyType>;
  /** X-Line-Retry-Key may be used here. */
  retryKey?: boolean;
  handle: (call: Call) => Reply | Promise<Reply>;
}

/** 200 (or another status) with a JSON body. */
export function reply(body: JsonObject = {}, status = 200): Reply {
  return { status, body };
}

/** A refusal in LINE's generic shape. */
export function refuse(status: number, message: string, more: JsonObject = {}): Reply {
  return { status, body: { message, ...more } };
}

/** A refusal for faulty properties: "The request body has N error(s)". */
export function refuseBody(details: { message: string; property: string }[]): Reply {
  const list: Json[] = details.map(({ message, property }) => ({ message, property }));
  return refuse(400, `The request body has ${details.length} error(s)`, { details: list });
}

/** A refusal because a property has the wrong JSON type or is unknown. */
export function refuseProperty(name: string): Reply {
  return refuse(400, `The property, ${name}, in the request body is invalid (line: -, column: -)`);
}
