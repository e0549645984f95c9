import { lookup } from "node:dns/promises";
import { isIP } from "node:net";
import { isPublicAddress } from "./public-address";

/** What stands around calls to the outside: how names become addresses, and which hosts are let through unchecked. */
export interface NetworkRules {
  /** All addresses of a name. Throws when there is none. */
  resolve(hostname: string): Promise<string[]>;
  /** Hosts of the operator's own network that actions may reach: `host` or `host:port`. */
  allowedHosts: readonly string[];
}

/** An address that was checked. The connection goes to it and to nothing else, so a name that answers differently a moment later gains nothing. */
export interface Target {
  url: URL;
  addresses: string[];
}

export interface Refusal {
  code: "url_refused" | "port_refused" | "address_refused" | "name_unknown";
  detail: string;
}

/** Asks the operating system, IPv4 first: not every server reaches IPv6. */
export async function resolveByDns(hostname: string): Promise<string[]> {
  const found = await lookup(hostname, { all: true, order: "ipv4first" });
  return found.map(({ address }) => address);
}

/** Checks where a URL leads before anything is sent: scheme, credentials, port, and every address that the name has. */
export async function resolveTarget(text: string, rules: NetworkRules): Promise<Target | Refusal> {
  if (!URL.canParse(text)) return { code: "url_refused", detail: "not an absolute address" };
  const url = new URL(text);
  const refused = refuseUrl(url);
  if (refused) return refused;
  const isAllowed = rules.allowedHosts.some(
    (host) => host === url.hostname || host === `${url.hostname}:${portOf(url)}`,
  );
  if (!isAllowed && !isUsualPort(portOf(url))) return { code: "port_refused", detail: `port ${portOf(url)}` };
  const addresses = await addressesOf(url, rules);
  if (addresses.length === 0) return { code: "name_unknown", detail: url.hostname };
  // One bad address spoils the name: which of them is used must not be left to whoever answers.
  if (!isAllowed && !addresses.every(isPublicAddress)) {
    return { code: "address_refused", detail: "not a public address" };
  }
  return { url, addresses };
}

export function portOf(url: URL): number {
  return Number(url.port || (url.protocol === "https:" ? 443 : 80));
}

function refuseUrl(url: URL): Refusal | undefined {
  if (url.protocol !== "https:" && url.protocol !== "http:") return { code: "url_refused", detail: "not http(s)" };
  return url.username || url.password
    ? { code: "url_refused", detail: "a name and password in the address" }
    : undefined;
}

/** Mail, shells and the like speak protocols that a request could be made to resemble. */
const isUsualPort = (port: number) => port === 80 || port === 443 || port >= 1024;

async function addressesOf(url: URL, { resolve }: NetworkRules): Promise<string[]> {
  const literal = url.hostname.replace(/^\[|\]$/g, "");
  if (isIP(literal) !== 0) return [literal];
  return resolve(url.hostname).catch(() => []);
}
