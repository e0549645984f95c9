import { env } from "@/lib/kernel/env";
import { AppError } from "@/lib/kernel/errors";

/** Every call is answered at once; longer means that the pretend platform is gone. */
const timeoutMilliseconds = 5_000;

type Method = "GET" | "POST" | "PUT" | "DELETE";

/** One call to the control plane of the pretend platform. What it refuses is a `conflict` with its words as the reason. */
export async function callControl(method: Method, path: string, body?: unknown): Promise<unknown> {
  const response = await reach(path, {
    method,
    signal: AbortSignal.timeout(timeoutMilliseconds),
    ...(body !== undefined && { body: JSON.stringify(body), headers: { "content-type": "application/json" } }),
  });
  const answer: unknown = await response.json().catch(() => ({}));
  if (!response.ok) throw new AppError("conflict", "the pretend platform refuses", { reason: wordsOf(answer) });
  return answer;
}

/** A stream of the control plane, open until `signal` ends it. */
export async function openControlStream(path: string, signal: AbortSignal): Promise<ReadableStream<Uint8Array>> {
  const { body } = await reach(path, { signal });
  if (!body) throw new AppError("unavailable", "the pretend platform sends no stream");
  return body;
}

async function reach(path: string, init: RequestInit): Promise<Response> {
  const { sandbox } = env();
  if (!sandbox) throw new AppError("conflict", "this installation has no pretend platform", { reason: "no_sandbox" });
  try {
    return await fetch(new URL(path, sandbox.controlUrl), init);
  } catch (error) {
    throw new AppError("unavailable", `the pretend platform does not answer: ${String(error)}`);
  }
}

function wordsOf(answer: unknown): string {
  const said = typeof answer === "object" && answer !== null && "error" in answer ? answer.error : answer;
  return typeof said === "string" ? said : JSON.stringify(said).slice(0, 200);
}
