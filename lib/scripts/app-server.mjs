/**
 * One production server of the app: `app-server.mjs <port>`. Next answers everything; a webhook goes straight to its compiled
 * route handler by the interface that Next documents for deployment adapters ("Invoking entrypoints"), past the parts of
 * the server that exist for pages: compression, rewrites, redirects, matching against every page. A platform that
 * delivers thousands of events at once meets half of the work. See docs/decisions/014-webhooks-go-straight-to-their-route.md.
 */
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import path from "node:path";
import process from "node:process";
import next from "next";

const port = Number(process.argv[2] ?? 3000);
const require = createRequire(import.meta.url);
const app = next({ dev: false, dir: process.cwd(), port });

const server = createServer(answer);
for (const signal of ["SIGTERM", "SIGINT"]) process.once(signal, stop);
await app.prepare();
const handleByNext = app.getRequestHandler();
const webhookRoutes = findWebhookRoutes();
server.listen(port);

/** @param {import("node:http").IncomingMessage} request @param {import("node:http").ServerResponse} response */
async function answer(request, response) {
  try {
    const found = findWebhook(request);
    if (!found) return await handleByNext(request, response);
    await found.handler(request, response, { requestMeta: { relativeProjectDir: ".", params: found.params } });
  } catch (error) {
    console.error(error);
    if (!response.headersSent) response.statusCode = 500;
    response.end();
  }
}

/** @param {import("node:http").IncomingMessage} request */
function findWebhook({ method, url = "" }) {
  const match = method === "POST" ? /^\/api\/webhooks\/([a-z-]+)\/([\w-]+)$/.exec(url) : null;
  const handler = match && webhookRoutes.get(match[1]);
  return handler && { handler, params: { channelId: match[2] } };
}

/** The compiled handlers of `/api/webhooks/<platform>/[channelId]`, by platform. */
function findWebhookRoutes() {
  const folder = path.resolve(process.env.NEXT_DIST_DIR || ".next", "server");
  const files = JSON.parse(readFileSync(path.join(folder, "app-paths-manifest.json"), "utf8"));
  const routes = new Map();
  for (const [route, file] of Object.entries(files)) {
    const platform = /^\/api\/webhooks\/([a-z-]+)\/\[channelId\]\/route$/.exec(route)?.[1];
    if (platform) routes.set(platform, require(path.join(folder, file)).handler);
  }
  return routes;
}

/** Takes no new requests, finishes those in hand, then lets go of what Next holds. */
function stop() {
  server.close(() => void app.close().finally(() => process.exit(0)));
}
