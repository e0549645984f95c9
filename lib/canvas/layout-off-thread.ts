import type { CanvasGraph } from "./graph";
import type { Positions } from "./lay-out";
import { type LayoutWish, layoutTask } from "./layout-of";

/** Lays out in a worker of the browser, which lives as long as that takes: the screen goes on meanwhile (PERF-8). */
export function layoutOffThread(graph: CanvasGraph, wish: LayoutWish = {}): Promise<Positions> {
  const worker = new Worker(new URL("./layout.worker.ts", import.meta.url), { type: "module" });
  const answer = new Promise<Positions>((resolve, reject) => {
    worker.addEventListener("message", ({ data }: MessageEvent<Positions>) => resolve(data));
    worker.addEventListener("error", ({ message }) => reject(new Error(message)));
  });
  worker.postMessage(layoutTask(graph, wish));
  return answer.finally(() => worker.terminate());
}
