import type { PlatformOptions } from "../core/options";

const loopbackHosts = new Set(["localhost", "127.0.0.1", "[::1]", "::1"]);

/** True for names and addresses of this very machine. */
export function isLoopbackHost(host: string): boolean {
  return loopbackHosts.has(host) || /^127\.\d+\.\d+\.\d+$/.test(host);
}

/** Why a webhook URL cannot be used, or undefined when it can. */
export function refusalOfWebhookUrl(url: string, options: PlatformOptions): string | undefined {
  const parsed = URL.parse(url);
  if (!parsed || url.length > 500) return "Invalid webhook endpoint URL";
  if (parsed.protocol !== "https:" && parsed.protocol !== "http:") return "Invalid webhook endpoint URL";
  const loopback = isLoopbackHost(parsed.hostname);
  if (parsed.protocol === "http:" && (options.requireHttpsWebhook || !loopback)) return "Invalid webhook endpoint URL";
  // The platform never talks to the outside unless somebody asked for it.
  if (!loopback && !options.allowRemoteWebhooks) return "Invalid webhook endpoint URL";
  return undefined;
}
