import ElkApi from "elkjs/lib/elk-api";
import type { CanvasGraph } from "./graph";
import { type LayoutWish, layoutWith, type Positions } from "./layout";

let elk: InstanceType<typeof ElkApi> | undefined;

/** Lays out in a worker of the browser, which is started when it is first needed: the screen goes on meanwhile (PERF-8). */
export function layoutOffThread(graph: CanvasGraph, wish: LayoutWish = {}): Promise<Positions> {
  elk ??= new ElkApi({
    workerFactory: () => new Worker(new URL("./elk.worker.ts", import.meta.url), { type: "module" }),
  });
  const { layout } = elk;
  return layoutWith((root) => layout.call(elk, root), graph, wish);
}
