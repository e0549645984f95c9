import path from "node:path";
import { build } from "esbuild";

const common = {
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  packages: "external",
  outExtension: { ".js": ".mjs" },
  sourcemap: "inline",
  logLevel: "warning",
  // The guard keeps server code out of browser bundles; these bundles are the server.
  alias: { "server-only": path.resolve(".config/empty.ts") },
};

/** Bundles our own TypeScript for plain Node; packages stay in node_modules. `entries` maps output names to files. */
export async function bundle(entries, outputFolder) {
  await build({ ...common, entryPoints: entries, outdir: outputFolder });
}
