import { appendFileSync } from "node:fs";
import { ApiHost } from "./api/handle-request";
import { apiRoutes } from "./api/routes";
import { ControlHost } from "./control/handle-request";
import { defaultOptions, defaultSettings, type PlatformOptions, type Settings } from "./core/options";
import { loadSnapshot, saveSnapshot } from "./core/snapshot";
import { listen } from "./http/listen";
import { Platform } from "./platform";
import { isLoopbackHost } from "./webhook/allowed-url";

const snapshotEveryMs = 2_000;
const restFactor = 40;

/** What may be chosen; everything left out has the documented default. */
export type StartOptions = Partial<Omit<PlatformOptions, "settings">> & {
  settings?: Partial<Settings>;
  /** Listen on other addresses than this machine's own. */
  allowRemoteBinding?: boolean;
};

/** A platform that runs in this process. */
export interface RunningPlatform {
  api: string;
  data: string;
  control: string;
  platform: Platform;
  stop(): Promise<void>;
}

function complete(options: StartOptions): PlatformOptions {
  const { settings, allowRemoteBinding = false, ...rest } = options;
  const full = { ...defaultOptions, ...rest, settings: { ...defaultSettings, ...settings } };
  if (!allowRemoteBinding && !isLoopbackHost(full.host)) throw new Error(`refusing to listen on ${full.host}`);
  return full;
}

function keepLog(platform: Platform, file: string | undefined): void {
  if (file === undefined) return;
  platform.transcript.subscribe((entry) => {
    if (entry.kind !== "screen") appendFileSync(file, `${JSON.stringify(entry)}\n`);
  });
}

/** Writes the snapshot whenever something happened since the last one; the answer writes a final one. */
function keepSnapshot(platform: Platform, file: string | undefined): () => void {
  if (file === undefined) return () => {};
  let dirty = true;
  let restUntil = 0;
  const save = () => {
    const startedAt = performance.now();
    if (!dirty || startedAt < restUntil) return;
    saveSnapshot(platform, file);
    dirty = false;
    // A big world takes long to write; resting in proportion keeps the writing below a few per cent of the time.
    restUntil = performance.now() + (performance.now() - startedAt) * restFactor;
  };
  platform.transcript.subscribe(() => {
    dirty = true;
  });
  const timer = setInterval(save, snapshotEveryMs);
  return () => {
    clearInterval(timer);
    saveSnapshot(platform, file);
  };
}

/** Starts the pretend LINE: three listeners, a world, a clock. */
export async function startPlatform(options: StartOptions = {}): Promise<RunningPlatform> {
  const full = complete(options);
  const platform = new Platform(full);
  const continued = full.snapshotFile !== undefined && loadSnapshot(platform, full.snapshotFile);
  if (!continued) platform.populate();
  const { host } = full;
  const [apiHost, dataHost] = [new ApiHost(platform, "api", apiRoutes), new ApiHost(platform, "data", apiRoutes)];
  const controlHost = new ControlHost(platform, () => platform.reset());
  const api = await listen(host, full.apiPort, (request, response) => apiHost.handle(request, response));
  const data = await listen(host, full.dataPort, (request, response) => dataHost.handle(request, response));
  const control = await listen(host, full.controlPort, (request, response) => controlHost.handle(request, response));
  keepLog(platform, full.logFile);
  const finishSnapshot = keepSnapshot(platform, full.snapshotFile);
  const stop = async () => {
    finishSnapshot();
    platform.clock.stop();
    await Promise.all([api.close(), data.close(), control.close()]);
  };
  return { api: api.url, data: data.url, control: control.url, platform, stop };
}
