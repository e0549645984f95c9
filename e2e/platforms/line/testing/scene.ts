import { type LinePlatform, startLinePlatform } from "../client";
import { isObject, type JsonObject, listAt, parseObject, stringAt } from "../core/json";
import type { PersonClient } from "../line-control";
import type { StartOptions } from "../start";
import { type Receiver, startReceiver } from "./receiver";

/** An API answer, opened up. */
export interface ApiAnswer {
  status: number;
  headers: Headers;
  text: string;
  body: JsonObject;
}

/** A running platform, a product that listens on Nook Cafe, and Anna who is its friend. */
export interface TestScene extends LinePlatform {
  product: Receiver;
  anna: PersonClient;
  token: string;
  /** A call to api.line.me as Nook Cafe. */
  call(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<ApiAnswer>;
  /** Lets Anna write and answers the reply token that the product received. */
  freshReplyToken(): Promise<string>;
  end(): Promise<void>;
}

/** Ids of the default world. */
export const ids = {
  channel: "2001000001",
  secret: "6f1d0c9b8a7e4d5c3b2a190817f6e5d4",
  token: "longlived.nook-cafe.9d1c2b3a4f5e60718293a4b5c6d7e8f9",
  supportToken: "longlived.nook-support.1f2e3d4c5b6a79880716253443526170",
  otherToken: "longlived.other-shop.a1b2c3d4e5f60718293a4b5c6d7e8f90",
  anna: "U7a1b000000000000000000000000a001",
  kenjiBlocked: "U7a1b000000000000000000000000a002",
  meiWroteYesterday: "U7a1b000000000000000000000000a003",
  paulWithoutConsent: "U7a1b000000000000000000000000a004",
  sora: "U7a1b000000000000000000000000a005",
  annaElsewhere: "U7a1b000000000000000000000000b001",
  group: "C55aa0000000000000000000000000001",
  room: "R55aa0000000000000000000000000001",
};

/** One HTTP call with a bearer token. */
export async function callApi(
  base: string,
  token: string,
  [method, path, body, headers]: readonly [string, string, unknown?, Record<string, string>?],
): Promise<ApiAnswer> {
  const response = await fetch(`${base}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      ...(body !== undefined && { "content-type": "application/json" }),
      ...headers,
    },
    body: body === undefined ? undefined : typeof body === "string" ? body : JSON.stringify(body),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, body: parseObject(text) ?? {} };
}

/** Starts everything on free ports with a standing clock. */
export async function startScene(options: StartOptions = {}): Promise<TestScene> {
  const running = await startLinePlatform({ clock: "manual", ...options });
  const product = await startReceiver();
  const { line, api } = running;
  await line.setWebhook("nook-cafe", { url: product.url });
  const anna = line.person("anna", "nook-cafe");
  return {
    ...running,
    product,
    anna,
    token: ids.token,
    call: (method, path, body, headers) => callApi(api, ids.token, [method, path, body, headers]),
    freshReplyToken: async () => {
      await anna.says("hello");
      await line.settled();
      return stringAt(product.events().at(-1) ?? {}, "replyToken") ?? "";
    },
    end: async () => {
      await running.stop();
      await product.close();
    },
  };
}

/** `property: message` of every complaint in an answer. */
export function complaints({ body }: ApiAnswer): string[] {
  return listAt(body, "details")
    .filter(isObject)
    .map((detail) => `${String(detail.property)}: ${String(detail.message)}`);
}

/** A plain text message. */
export function text(content = "hi"): JsonObject {
  return { type: "text", text: content };
}
