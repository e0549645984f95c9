/**
 * Several Next servers on one port: `app-cluster.mjs <servers> <port>`. One of them serves one core; webhooks, pages and streams
 * of all of them meet in the database only. A server that dies is replaced, unless it never came up; asked to stop, this
 * process passes that on and ends after the last of them.
 */
import cluster from "node:cluster";
import process from "node:process";

const [count = "1", port = "3000"] = process.argv.slice(2);
const startingMilliseconds = 3_000;
let isStopping = false;

cluster.setupPrimary({ exec: "lib/scripts/app-server.mjs", args: [port] });
for (let started = 0; started < Number(count); started++) startServer();
for (const signal of ["SIGTERM", "SIGINT"]) process.on(signal, stop);

function startServer() {
  const startedAt = Date.now();
  cluster.fork().on("exit", () => {
    if (isStopping) return endAfterLast();
    // What cannot start would be started for ever: whoever watches this process decides.
    if (Date.now() - startedAt < startingMilliseconds) process.exit(1);
    startServer();
  });
}

function stop() {
  isStopping = true;
  for (const server of Object.values(cluster.workers ?? {})) server?.process.kill("SIGTERM");
  endAfterLast();
}

function endAfterLast() {
  if (Object.keys(cluster.workers ?? {}).length === 0) process.exit(0);
}
