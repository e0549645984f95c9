/** Bundles our own TypeScript for plain Node; packages stay in node_modules. `entries` maps output names to files. */
export function bundle(entries: Record<string, string>, outputFolder: string): Promise<void>;
