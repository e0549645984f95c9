/** Bundles our own TypeScript for plain Node; packages stay in node_modules. `entries` maps output names to files. */
export function bundle(entries: Record<string, string>, outputFolder: string): Promise<void>;

/** The same, again whenever a source changes; `onBuilt` hears of every build after the first. Returns how to end it. */
export function watchBundles(
  entries: Record<string, string>,
  outputFolder: string,
  onBuilt: () => void,
): Promise<() => Promise<void>>;
