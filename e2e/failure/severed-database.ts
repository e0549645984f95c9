import { connect, createServer, type Socket } from "node:net";

/** A way to a database that can be cut and mended, as a network or a fail-over does. */
export interface SeveredDatabase {
  /** The address that goes through here. */
  url: string;
  cut(): void;
  mend(): void;
  close(): void;
}

/** Puts a connection that can be cut in front of a database. */
export async function severDatabase(databaseUrl: string): Promise<SeveredDatabase> {
  const target = new URL(databaseUrl);
  const open = new Set<Socket>();
  let isCut = false;
  const server = createServer((incoming) => {
    if (isCut) return incoming.destroy();
    const outgoing = connect(Number(target.port), target.hostname);
    for (const [socket, other] of [
      [incoming, outgoing],
      [outgoing, incoming],
    ] as const) {
      open.add(socket);
      socket.on("error", () => {});
      socket.on("close", () => {
        open.delete(socket);
        other.destroy();
      });
      socket.pipe(other);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const url = new URL(databaseUrl);
  url.host = `127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
  const cut = () => {
    isCut = true;
    for (const socket of open) socket.destroy();
  };
  const mend = () => {
    isCut = false;
  };
  const close = () => {
    cut();
    server.close();
  };
  return { url: url.href, cut, mend, close };
}
