import { type LayoutTask, layOut } from "./lay-out";

addEventListener("message", ({ data }: MessageEvent<LayoutTask>) => postMessage(layOut(data)));
