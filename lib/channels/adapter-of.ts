import type { Adapter } from "./contract";
import { lineAdapter } from "./line/line-adapter";
import { webAdapter } from "./web/web-adapter";

const adapters: readonly Adapter[] = [lineAdapter, webAdapter];

/** The adapter of a platform. Throws for one that this build does not know: a row of the database named it. */
export function adapterOf(platform: string): Adapter {
  const adapter = adapters.find((one) => one.platform === platform);
  if (!adapter) throw new Error(`no adapter for platform "${platform}"`);
  return adapter;
}

/** The platforms that a channel can be made on. */
export function platforms(): string[] {
  return adapters.map((adapter) => adapter.platform);
}
