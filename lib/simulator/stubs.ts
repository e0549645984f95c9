import { type ActionAnswer, type ActionRequest, type ActionType, actionCatalogue, type Json } from "@/lib/engine";
import { type SimulationOptions, type Stub, stubSchema } from "./simulation.schema";

/** Names the place of an action, so that its stub stays with it while other steps change. */
export function stubKey({ origin }: Pick<ActionRequest, "origin">): string {
  return `${origin.stepId ?? ""}/${origin.position}`;
}

/** The stub of an action, or the one that it has until somebody changes it. */
export function stubOf({ stubs, channel }: Pick<SimulationOptions, "stubs" | "channel">, request: ActionRequest): Stub {
  return stubs[stubKey(request)] ?? defaultStub(request.type, channel.locale);
}

/** Succeeds at once with an output of the kind that the catalogue names. */
export function defaultStub(type: ActionType, locale: "ja" | "en"): Stub {
  return { outcome: "success", output: sampleOutput(type, locale), delaySeconds: 60 };
}

const sampleTexts = { ja: "サンプルの返答です。", en: "This is a sample answer." };

/** What an action of this type might hand back (SIM-8). */
function sampleOutput(type: ActionType, locale: "ja" | "en"): Json {
  if (type === "http_request") return { status: 200, ok: true, headers: {}, body: { result: "ok" } };
  switch (actionCatalogue[type].result) {
    case "text":
      return sampleTexts[locale];
    case "messages":
      return [{ type: "text", text: sampleTexts[locale] }];
    case "value":
      return [];
    case "none":
      return null;
  }
}

/** What a stub answers once it answers. */
export function answerOfStub({ outcome, output }: Stub): ActionAnswer {
  return outcome === "failure"
    ? { ok: false, code: "SIMULATED", detail: "", value: output }
    : { ok: true, value: output };
}

/** What was written as an output; nothing when it is no JSON. */
export function readOutput(text: string): { value: Json } | undefined {
  try {
    const value = stubSchema.shape.output.safeParse(JSON.parse(text));
    return value.success ? { value: value.data } : undefined;
  } catch {
    return undefined;
  }
}
