import { afterAll, beforeEach, expect, test } from "vitest";
import { startAnsweringServer } from "@/lib/channels/testing/answering-server";
import { requestLlm } from "./request-llm";

let body = "";
let status = 200;
const server = await startAnsweringServer(() => ({ status, headers: { "content-type": "application/json" }, body }));
afterAll(() => server.close());
beforeEach(() => {
  status = 200;
  body = JSON.stringify({ choices: [{ message: { role: "assistant", content: "  いらっしゃいませ。\n" } }] });
});

const rules = { resolve: async () => [], allowedHosts: ["127.0.0.1"] };
const endpoint = { baseUrl: `${server.url}/v1/`, model: "small", key: "sk-1" };
const ask = (given: { systemMessage?: string; model?: string } = {}, at = endpoint) =>
  requestLlm(at, { prompt: "あいさつ", ...given }, { rules, idempotencyKey: "run" });

test("asks an OpenAI-compatible endpoint and answers its text", async () => {
  expect(await ask({ systemMessage: "丁寧に" })).toEqual({ ok: true, value: "いらっしゃいませ。" });
  const seen = server.seen.at(-1);
  expect(seen).toMatchObject({
    method: "POST",
    path: "/v1/chat/completions",
    headers: { authorization: "Bearer sk-1" },
  });
  expect(JSON.parse(seen?.body ?? "")).toMatchObject({
    model: "small",
    messages: [
      { role: "system", content: "丁寧に" },
      { role: "user", content: "あいさつ" },
    ],
  });
  await ask({ model: "large" });
  expect(JSON.parse(server.seen.at(-1)?.body ?? "")).toMatchObject({ model: "large" });
});

test("an answer that is too long is cut, one without text is a failure, a refusal keeps its words to itself", async () => {
  body = JSON.stringify({ choices: [{ message: { content: "あ".repeat(5_000) } }] });
  expect(await ask()).toMatchObject({ ok: true, value: "あ".repeat(2_000) });
  for (body of ['{"choices":[]}', '{"choices":[{"message":{"content":null}}]}', "nonsense"]) {
    expect(await ask()).toMatchObject({ ok: false, code: "no_text" });
  }
  status = 401;
  body = '{"error":{"message":"bad key sk-1"}}';
  expect(await ask()).toEqual({ ok: false, code: "http_status", detail: "401" });
});

test("does not reach into the operator's own network unless its host is let through", async () => {
  const answer = await requestLlm(
    endpoint,
    { prompt: "a" },
    { rules: { ...rules, allowedHosts: [] }, idempotencyKey: "r" },
  );
  expect(answer).toMatchObject({ ok: false, code: "address_refused" });
});
