import { z } from "zod";
import type { ActionAnswer } from "@/lib/engine";
import type { AiEndpoint } from "./ai-endpoint";
import { httpRequest } from "./http-request";
import type { NetworkRules } from "./resolve-target";

export interface AiTextRequest {
  prompt: string;
  systemMessage?: string;
  model?: string;
}

/** Short enough for a lane to wait, long enough for a few sentences. */
const timeoutSeconds = 30;
const maxTokens = 1_024;
/** What a text message of every platform carries. */
const maxCharacters = 2_000;

/** Asks an OpenAI-compatible endpoint for one text. Never throws. */
export async function requestLlm(
  endpoint: AiEndpoint,
  request: AiTextRequest,
  context: { rules: NetworkRules; idempotencyKey: string },
): Promise<ActionAnswer> {
  const { prompt, systemMessage, model } = request;
  const system = systemMessage ? [{ role: "system", content: systemMessage }] : [];
  const answer = await httpRequest({
    ...context,
    request: {
      method: "POST",
      url: `${endpoint.baseUrl.replace(/\/$/, "")}/chat/completions`,
      headers: endpoint.key === null ? {} : { authorization: `Bearer ${endpoint.key}` },
      query: {},
      body: {
        type: "json",
        value: {
          model: model || endpoint.model,
          messages: [...system, { role: "user", content: prompt }],
          max_tokens: maxTokens,
        },
      },
      timeoutSeconds,
    },
  });
  // What the server said about a refusal may quote the prompt.
  if (!answer.ok) return { ok: false, code: answer.code, detail: answer.detail };
  const parsed = completionSchema.safeParse(answer.value.body);
  const text = parsed.data?.choices[0]?.message.content?.trim();
  if (!text) return { ok: false, code: "no_text", detail: "the answer holds no text" };
  return { ok: true, value: text.slice(0, maxCharacters).toWellFormed() };
}

const completionSchema = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string().nullish() }) })),
});
