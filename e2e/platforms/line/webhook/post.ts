import http from "node:http";
import https from "node:https";

const plainAgent = new http.Agent({ keepAlive: true, maxSockets: 256, maxFreeSockets: 256 });
const secureAgent = new https.Agent({ keepAlive: true, maxSockets: 256 });

/** How one webhook request ended, in the words of LINE's error statistics. */
export interface PostResult {
  ok: boolean;
  status: number;
  reason: "ok" | "could_not_connect" | "request_timeout" | "error_status_code" | "unclassified";
  detail: string;
  wallMs: number;
}

type Ending = Omit<PostResult, "wallMs">;

interface PostRequest {
  url: string;
  body: Buffer;
  headers: Record<string, string>;
  deadlineMs: number;
}

function endingOfStatus(status: number): Ending {
  const ok = status >= 200 && status < 300;
  return { ok, status, reason: ok ? "ok" : "error_status_code", detail: String(status) };
}

function endingOfError(error: NodeJS.ErrnoException): Ending {
  const failed = { ok: false, status: 0 };
  switch (error.code) {
    case "ECONNREFUSED":
    case "EADDRNOTAVAIL":
      return { ...failed, reason: "could_not_connect", detail: "Connection failed" };
    case "ETIMEDOUT":
      return { ...failed, reason: "could_not_connect", detail: "Connection timeout" };
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return { ...failed, reason: "could_not_connect", detail: "Unknown host" };
    case "EPROTO":
      return { ...failed, reason: "could_not_connect", detail: "TLS handshake failure" };
    default:
      return { ...failed, reason: "unclassified", detail: "Session closed unexpectedly" };
  }
}

function isStaleSocket(request: http.ClientRequest, error: NodeJS.ErrnoException): boolean {
  return request.reusedSocket && (error.code === "ECONNRESET" || error.code === "EPIPE");
}

function attempt(target: PostRequest, done: (ending: Ending) => void): void {
  const secure = target.url.startsWith("https:");
  const agent = secure ? secureAgent : plainAgent;
  const request = (secure ? https : http).request(target.url, { method: "POST", agent, headers: target.headers });
  let isOver = false;
  const deadline = setTimeout(() => {
    // Destroying the request raises an error of its own, which is nobody's fault.
    isOver = true;
    done({ ok: false, status: 0, reason: "request_timeout", detail: "Request timeout" });
    request.destroy();
  }, target.deadlineMs);
  request.on("response", (response) => {
    clearTimeout(deadline);
    response.resume();
    done(endingOfStatus(response.statusCode ?? 0));
  });
  request.on("error", (error: NodeJS.ErrnoException) => {
    clearTimeout(deadline);
    if (isOver) return;
    // The server may close an idle connection at the moment we reuse it; nothing was processed then.
    if (isStaleSocket(request, error)) attempt(target, done);
    else done(endingOfError(error));
  });
  request.end(target.body);
}

/** Sends one webhook and waits for its status, never longer than the deadline; the body of the answer is ignored. */
export function postWebhook(target: PostRequest): Promise<PostResult> {
  const startedAt = performance.now();
  return new Promise((resolve) => {
    const finish = (ending: Ending) => resolve({ ...ending, wallMs: performance.now() - startedAt });
    try {
      attempt(target, finish);
    } catch {
      finish({ ok: false, status: 0, reason: "could_not_connect", detail: "Invalid URL syntax" });
    }
  });
}
