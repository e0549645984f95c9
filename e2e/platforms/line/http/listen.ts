import http from "node:http";

/** A listener that runs. */
export interface Listener {
  url: string;
  close(): Promise<void>;
}

type Handler = (request: http.IncomingMessage, response: http.ServerResponse) => Promise<void>;

function failSafe(handler: Handler): http.RequestListener {
  return (request, response) => {
    handler(request, response).catch((error: unknown) => {
      const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
      process.stderr.write(`the LINE platform failed to answer ${request.method} ${request.url}: ${message}\n`);
      if (response.headersSent) response.destroy();
      else response.writeHead(500, { "content-type": "application/json" }).end('{"message":"Internal Server Error"}');
    });
  };
}

/** Opens an HTTP listener; port 0 asks for a free one. */
export async function listen(host: string, port: number, handler: Handler): Promise<Listener> {
  const server = http.createServer({ keepAliveTimeout: 65_000, requestTimeout: 0 }, failSafe(handler));
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no TCP address");
  return {
    url: `http://${host.includes(":") ? `[${host}]` : host}:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
