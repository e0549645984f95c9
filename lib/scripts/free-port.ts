import { createServer } from "node:net";

/** Handed out by this process, and perhaps not yet listened on: the system would give them a second time. */
const given = new Set<number>();

/** A port that nothing listens on at this moment, and that nobody else here was given. */
export async function freePort(): Promise<number> {
  const port = await tryPort(0);
  if (port === undefined) throw new Error("no free port");
  if (given.has(port)) return freePort();
  given.add(port);
  return port;
}

/** Whether a server could listen on that port, on every address. */
export async function isPortFree(port: number): Promise<boolean> {
  return (await tryPort(port)) !== undefined;
}

function tryPort(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(undefined));
    probe.listen(port, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" ? address?.port : undefined));
    });
  });
}
