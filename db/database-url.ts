/** How a `DATABASE_URL` is to be reached, with our own parameters taken out of what the driver sees. */
export interface DatabaseTarget {
  driver: "pg" | "neon";
  connectionString: string;
  /** `host:port` of a plain WebSocket proxy in front of PostgreSQL; only tests and private networks have one. */
  wsProxy?: string;
}

/** Node-postgres has no WebSocket, Neon's driver has no plain TCP: the URL alone decides which of them is used. */
const driverParameter = "driver";
const wsProxyParameter = "neon_ws_proxy";

/**
 * Reads a `DATABASE_URL`. Hosts under `neon.tech` use Neon's driver over WebSocket, all others node-postgres;
 * `?driver=neon|pg` overrides that, and `?neon_ws_proxy=host:port` names an unencrypted WebSocket proxy.
 */
export function parseDatabaseUrl(databaseUrl: string): DatabaseTarget {
  const url = toUrl(databaseUrl);
  const wsProxy = take(url, wsProxyParameter);
  const wanted = take(url, driverParameter);
  if (wanted !== undefined && wanted !== "pg" && wanted !== "neon") {
    throw new Error(`DATABASE_URL has driver=${wanted}; it can be pg or neon.`);
  }
  const driver = wanted ?? (wsProxy !== undefined || isNeonHost(url.hostname) ? "neon" : "pg");
  return { driver, connectionString: url.toString(), ...(wsProxy !== undefined && { wsProxy }) };
}

/** The same server and credentials, another database. */
export function withDatabase(databaseUrl: string, database: string): string {
  const url = toUrl(databaseUrl);
  url.pathname = `/${encodeURIComponent(database)}`;
  return url.toString();
}

/** Neon's pooled endpoint forgets sessions between statements, so LISTEN has to go to the direct one. */
export function directUrl(databaseUrl: string): string {
  const url = toUrl(databaseUrl);
  if (isNeonHost(url.hostname)) url.hostname = url.hostname.replace(/^([^.]+)-pooler\./, "$1.");
  return url.toString();
}

function toUrl(databaseUrl: string): URL {
  const url = URL.canParse(databaseUrl) ? new URL(databaseUrl) : undefined;
  if (url === undefined || !/^postgres(ql)?:$/.test(url.protocol)) {
    throw new Error("DATABASE_URL is not of the form postgresql://user:password@host:port/database.");
  }
  return url;
}

function take(url: URL, parameter: string): string | undefined {
  const value = url.searchParams.get(parameter) ?? undefined;
  url.searchParams.delete(parameter);
  return value;
}

function isNeonHost(hostname: string): boolean {
  return hostname === "neon.tech" || hostname.endsWith(".neon.tech");
}
