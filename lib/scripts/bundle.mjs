import path from "node:path";
import { build, context, stop } from "esbuild";

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
  // esbuild keeps a process for its next build; a launcher lives for days and has none.
  await stop();
}

/** The same, again whenever a source changes; `onBuilt` hears of every build after the first. Returns how to end it. */
export async function watchBundles(entries, outputFolder, onBuilt) {
  let isFirst = true;
  const tell = {
    name: "tell",
    setup: (build) =>
      build.onEnd((result) => {
        if (!isFirst && result.errors.length === 0) onBuilt();
        isFirst = false;
      }),
  };
  const watching = await context({ ...common, entryPoints: entries, outdir: outputFolder, plugins: [tell] });
  await watching.rebuild();
  await watching.watch();
  return () => watching.dispose();
}
