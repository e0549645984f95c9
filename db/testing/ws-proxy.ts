import { connect } from "node:net";
import { type WebSocket, WebSocketServer } from "ws";

/** A running WebSocket→TCP proxy. */
export interface WsProxy {
  /** `host:port`, as the `neon_ws_proxy` parameter of a `DATABASE_URL` takes it. */
  address: string;
  /** Cuts every connection, as a network does; new ones are welcome. */
  cutConnections(): void;
  close(): Promise<void>;
}

/** What Neon runs in front of its databases, as small as it can be: bytes of a WebSocket go to the TCP address it asks for. */
export async function startWsProxy(): Promise<WsProxy> {
  const server = new WebSocketServer({ host: "127.0.0.1", port: 0 });
  await new Promise((resolve) => server.once("listening", resolve));
  server.on("connection", (socket, request) => {
    const address = new URL(request.url ?? "/", "ws://proxy").searchParams.get("address") ?? "";
    join(socket, address);
  });
  const bound = server.address();
  const cutConnections = () => {
    for (const socket of server.clients) socket.terminate();
  };
  return {
    address: `127.0.0.1:${typeof bound === "object" ? bound?.port : bound}`,
    cutConnections,
    close: () => {
      cutConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function join(socket: WebSocket, address: string): void {
  const [host, port] = address.split(":");
  const upstream = connect({ port: Number(port), ...(host !== undefined && { host }), noDelay: true });
  socket.on("message", (data: Buffer) => upstream.write(data));
  socket.on("close", () => upstream.destroy());
  socket.on("error", () => upstream.destroy());
  upstream.on("data", (data) => socket.send(data));
  upstream.on("close", () => socket.close());
  upstream.on("error", () => socket.close());
}
