import { LineControl } from "./line-control";
import { type RunningPlatform, type StartOptions, startPlatform } from "./start";

/** A platform started for a test, with its control plane at hand. */
export interface LinePlatform extends Pick<RunningPlatform, "api" | "data" | "control" | "stop" | "platform"> {
  line: LineControl;
}

/** Starts a platform in this process on free ports. */
export async function startLinePlatform(options: StartOptions = {}): Promise<LinePlatform> {
  const running = await startPlatform({ apiPort: 0, dataPort: 0, controlPort: 0, ...options });
  return { ...running, line: new LineControl(running.control) };
}
