import { PatchError } from "@/lib/builder/shared";
import { createResponder } from "./create-responder";
import type { CheckAnswer, CheckRequest } from "./protocol";

const respond = createResponder();

addEventListener("message", ({ data }: MessageEvent<CheckRequest>) => postMessage(answer(data)));

function answer(request: CheckRequest): CheckAnswer {
  try {
    return respond(request);
  } catch (error) {
    if (error instanceof PatchError) return { type: "lost" };
    throw error;
  }
}
