import http, { type IncomingMessage } from "node:http";
import https from "node:https";
import type { Socket } from "node:net";
import { Readable } from "node:stream";
import { HTTPFetchError, LineBotClient } from "@line/bot-sdk";
import type { Message } from "@/lib/messages";
import type {
  AccountInfo,
  Connection,
  MediaResult,
  Outcome,
  PeerAddress,
  ProfileResult,
  SendCall,
  SetupResult,
  Validation,
} from "../contract";
import { lineCredentials } from "./credentials";
import { encodeUntouched } from "./encode";
import { lineHostsOf } from "./hosts";
import { type LineAnswer, outcomeOf } from "./outcome-of";
import { readComplaints } from "./read-complaints";

/*
 * The only file of the adapter that touches the network. Sends and media go over plain node:http(s), because LINE's SDK
 * can neither be cancelled nor asked whether a call had left (docs/decisions/020); the rest goes through the SDK.
 */

/** Kept short enough that LINE does not close an idle connection in the moment we write to it. */
const agentOptions = {
  keepAlive: true,
  maxSockets: 256,
  maxFreeSockets: 64,
  timeout: 60_000,
  scheduling: "lifo",
} as const;
const agents = { "http:": new http.Agent(agentOptions), "https:": new https.Agent(agentOptions) };

/** Answers of LINE are small; a peer that sends more is not LINE. */
const maxAnswerBytes = 1_000_000;
const lookupTimeoutMs = 10_000;

/** One reply or push. Never throws: whatever happens is an `Outcome`. */
export async function sendToLine(connection: Connection, call: SendCall): Promise<Outcome> {
  try {
    const url = new URL(`/v2/bot/message/${call.method}`, lineHostsOf(connection).api);
    const body = Buffer.from(JSON.stringify(sendBodyOf(call)));
    return outcomeOf(call.method, await post(url, sendHeaders(connection, call), body, call.timeoutMs));
  } catch (error) {
    return { type: "rejected", reason: "other", detail: wordsOf(error) };
  }
}

/** Shows messages to LINE as a push would carry them (API §4.6); nothing is sent, and nothing of it counts. */
export async function validateAtLine(connection: Connection, messages: readonly Message[]): Promise<Validation> {
  const url = new URL("/v2/bot/message/validate/push", lineHostsOf(connection).api);
  const body = Buffer.from(JSON.stringify({ messages: encodeUntouched(messages) }));
  const headers = { ...authorization(connection), "content-type": "application/json" };
  const answer = await post(url, headers, body, lookupTimeoutMs);
  if (answer.type !== "answer") return { type: "failed", code: "unreachable" };
  if (answer.status === 200) return { type: "accepted" };
  if (answer.status !== 400) return { type: "failed", code: codeOfStatus(answer.status) };
  return { type: "refused", complaints: readComplaints(answer.body, messages), detail: answer.body.slice(0, 500) };
}

function sendHeaders(connection: Connection, call: SendCall): http.OutgoingHttpHeaders {
  const key = call.method === "push" ? { "x-line-retry-key": call.retryKey } : {};
  return { ...authorization(connection), "content-type": "application/json", ...key };
}

function sendBodyOf(call: SendCall) {
  const target = call.method === "reply" ? { replyToken: call.replyToken ?? "" } : { to: call.to.platformId };
  return { ...target, messages: call.payloads, ...(call.isSilent && { notificationDisabled: true }) };
}

function authorization(connection: Connection) {
  return { authorization: `Bearer ${lineCredentials(connection.credentials).accessToken}` };
}

function post(url: URL, headers: http.OutgoingHttpHeaders, body: Buffer, timeoutMs: number): Promise<LineAnswer> {
  return new Promise((resolve) => {
    const request = open(url, { method: "POST", headers: { ...headers, "content-length": body.length } });
    let hasLeft = false;
    const deadline = setTimeout(() => request.destroy(new Error(`no answer within ${timeoutMs} ms`)), timeoutMs);
    const settle = (answer: LineAnswer) => {
      clearTimeout(deadline);
      resolve(answer);
    };
    const fail = (error: Error) => settle({ type: hasLeft ? "lost" : "unreachable", detail: error.message });
    request.on("socket", (socket) => whenConnected(socket, url, () => (hasLeft = true)));
    request.on("error", fail);
    request.on("response", (response) => readAnswer(response).then(settle, fail));
    request.end(body);
  });
}

/** Bytes leave only once the connection stands; whatever fails before that has certainly not arrived. */
function whenConnected(socket: Socket, url: URL, then: () => void): void {
  if (!socket.connecting) then();
  else socket.once(url.protocol === "https:" ? "secureConnect" : "connect", then);
}

function open(url: URL, options: http.RequestOptions): http.ClientRequest {
  return url.protocol === "https:"
    ? https.request(url, { ...options, agent: agents["https:"] })
    : http.request(url, { ...options, agent: agents["http:"] });
}

async function readAnswer(response: IncomingMessage): Promise<LineAnswer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of response) {
    bytes += chunk.length;
    if (bytes > maxAnswerBytes) throw new Error("the answer is larger than an answer of LINE");
    chunks.push(chunk);
  }
  return {
    type: "answer",
    status: response.statusCode ?? 0,
    header: (name) => response.headers[name]?.toString(),
    body: Buffer.concat(chunks).toString("utf8"),
  };
}

/** The bytes of a message that somebody sent. LINE answers 202 while a video is still being prepared (API §8.1). */
export async function fetchLineMedia(connection: Connection, platformMessageId: string): Promise<MediaResult> {
  const path = `/v2/bot/message/${encodeURIComponent(platformMessageId)}/content`;
  try {
    return mediaResultOf(await get(new URL(path, lineHostsOf(connection).data), authorization(connection)));
  } catch (error) {
    return { type: "failed", detail: wordsOf(error) };
  }
}

function get(url: URL, headers: http.OutgoingHttpHeaders): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const request = open(url, { method: "GET", headers });
    const deadline = setTimeout(() => request.destroy(new Error("no answer in time")), lookupTimeoutMs);
    request.on("close", () => clearTimeout(deadline));
    request.on("error", reject);
    request.on("response", (response) => {
      clearTimeout(deadline);
      resolve(response);
    });
    request.end();
  });
}

function mediaResultOf(response: IncomingMessage): MediaResult {
  if (response.statusCode === 200) {
    const contentType = response.headers["content-type"] ?? "application/octet-stream";
    return { type: "ready", contentType, body: toWebStream(response) };
  }
  response.resume();
  if (response.statusCode === 202) return { type: "preparing" };
  if (response.statusCode === 404 || response.statusCode === 410) return { type: "gone" };
  return { type: "failed", detail: `HTTP ${response.statusCode}` };
}

function toWebStream(response: IncomingMessage): ReadableStream<Uint8Array> {
  const chunks = Readable.toWeb(response).getReader();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await chunks.read();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: (reason) => chunks.cancel(reason),
  });
}

/** A person's name and picture. Not obtainable for people who blocked the account or gave no consent: `not_found`. */
export async function fetchLineProfile(connection: Connection, peer: PeerAddress): Promise<ProfileResult> {
  const result = await ask(() => profileRequest(clientOf(connection), peer));
  if (!result.ok) return result.code === "not_found" ? { type: "not_found" } : { type: "failed", detail: result.code };
  return { type: "found", ...result.value };
}

async function profileRequest(client: LineBotClient, peer: PeerAddress) {
  if (peer.kind === "user") {
    const { displayName, pictureUrl, statusMessage, language } = await client.getProfile(peer.platformId);
    return { displayName, pictureUrl, statusMessage, language };
  }
  if (peer.kind === "group" && peer.memberId === undefined) {
    const { groupName, pictureUrl } = await client.getGroupSummary(peer.platformId);
    return { displayName: groupName, pictureUrl };
  }
  const memberId = peer.memberId ?? "";
  const { displayName, pictureUrl } =
    peer.kind === "group"
      ? await client.getGroupMemberProfile(peer.platformId, memberId)
      : await client.getRoomMemberProfile(peer.platformId, memberId);
  return { displayName, pictureUrl };
}

/** Whose account the token opens: proves the token (API §8.6). */
export function fetchLineAccount(connection: Connection): Promise<SetupResult<AccountInfo>> {
  return ask(async () => {
    const info = await clientOf(connection).getBotInfo();
    return {
      platformAccountId: info.userId,
      displayName: info.displayName,
      basicId: info.basicId,
      pictureUrl: info.pictureUrl,
      chatMode: info.chatMode,
    };
  });
}

/** The month's limit and what is used of it; approximate, as LINE says. */
export function fetchLineQuota(connection: Connection): Promise<SetupResult<{ limit: number | null; used: number }>> {
  return ask(async () => {
    const client = clientOf(connection);
    const [quota, usage] = await Promise.all([client.getMessageQuota(), client.getMessageQuotaConsumption()]);
    return { limit: quota.type === "limited" ? (quota.value ?? null) : null, used: usage.totalUsage };
  });
}

/** A token for linking a person's account (API §8.8). */
export function issueLineLinkToken(connection: Connection, peer: PeerAddress): Promise<SetupResult<string>> {
  return ask(async () => (await clientOf(connection).issueLinkToken(peer.platformId)).linkToken);
}

/** Registers the webhook address at LINE. */
export function setLineWebhook(connection: Connection, endpoint: string): Promise<SetupResult<null>> {
  return ask(async () => {
    await clientOf(connection).setWebhookEndpoint({ endpoint });
    return null;
  });
}

/** Lets LINE call the webhook address. That LINE could not is an answer too: its reason becomes the code. */
export async function testLineWebhook(
  connection: Connection,
  endpoint: string,
): Promise<SetupResult<{ detail: string }>> {
  const result = await ask(() => clientOf(connection).testWebhookEndpoint({ endpoint }));
  if (!result.ok) return result;
  const { success, reason, detail, statusCode } = result.value;
  if (success === true) return { ok: true, value: { detail } };
  return { ok: false, code: `webhook_${reason.toLowerCase()}`, detail: `${statusCode} ${detail}`.trim() };
}

function clientOf(connection: Connection): LineBotClient {
  const { api, data } = lineHostsOf(connection);
  const { accessToken } = lineCredentials(connection.credentials);
  return LineBotClient.fromChannelAccessToken({
    channelAccessToken: accessToken,
    apiBaseURL: api,
    dataApiBaseURL: data,
  });
}

/** The SDK has no deadline of its own. */
async function ask<T>(request: () => Promise<T>): Promise<SetupResult<T>> {
  let deadline: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    deadline = setTimeout(() => reject(new Error("no answer in time")), lookupTimeoutMs);
  });
  try {
    return { ok: true, value: await Promise.race([request(), late]) };
  } catch (error) {
    return { ok: false, code: codeOf(error), detail: wordsOf(error) };
  } finally {
    clearTimeout(deadline);
  }
}

function codeOf(error: unknown): string {
  return error instanceof HTTPFetchError ? codeOfStatus(error.status) : "unreachable";
}

function codeOfStatus(status: number): string {
  const codes: Record<number, string> = {
    400: "refused",
    401: "credentials_invalid",
    403: "not_permitted",
    404: "not_found",
    429: "rate_limited",
  };
  return codes[status] ?? "platform_error";
}

function wordsOf(error: unknown): string {
  if (error instanceof HTTPFetchError) return `HTTP ${error.status} ${error.body}`.slice(0, 500);
  return error instanceof Error ? error.message : "failed";
}
