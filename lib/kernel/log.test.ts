import { expect, test } from "vitest";
import { createLogger } from "./log";

function recorder(level = "info") {
  const lines: string[] = [];
  const logger = createLogger({ process: "test", level, write: (line) => void lines.push(line) });
  return { logger, lines, last: () => JSON.parse(lines.at(-1) ?? "null") };
}

test("a line is one JSON object with time, level, process and message", () => {
  const { logger, lines, last } = recorder();
  logger.info({ channelId: "ch_1" }, "webhook stored");
  expect(lines[0]).toMatch(/^\{.*\}\n$/);
  expect(last()).toMatchObject({ level: "info", process: "test", channelId: "ch_1", msg: "webhook stored" });
  expect(Date.parse(last().time)).not.toBeNaN();
});

test("a child binds request and event ids to every line", () => {
  const { logger, last } = recorder();
  logger.child({ requestId: "rq_1" }).child({ eventId: "ie_1" }).warn("late");
  expect(last()).toMatchObject({ requestId: "rq_1", eventId: "ie_1", level: "warn" });
});

test("lines below the level are not written", () => {
  const { logger, lines } = recorder("warn");
  logger.info("quiet");
  expect(lines).toEqual([]);
});

test.each([
  ["a token by name", { channelAccessToken: "s3cret" }],
  ["a reply token", { reply_token: "s3cret" }],
  ["a header", { headers: { Authorization: "s3cret", "x-line-signature": "s3cret" } }],
  ["a password deep inside", { a: { b: [{ password: "s3cret" }] } }],
  ["a message text", { event: { message: { type: "text", text: "s3cret" } } }],
  ["messages of a send", { send: { messages: [{ altText: "s3cret" }] } }],
  ["an answer", { answers: { name: "s3cret" } }],
  ["a raw body", { rawBody: "s3cret" }],
  ["a bearer token in a text", { note: "sent with Bearer s3cret" }],
  ["a password in an address", { where: "postgresql://aizuchi:s3cret@localhost/db" }],
  ["an error's message with an address", { err: new Error("no way to postgresql://u:s3cret@h/d") }],
  [
    "the values of a failed query",
    { err: new Error("Failed query: insert into x values ($1)\nparams: s3cret\nmore s3cret") },
  ],
  ["the cause of an error", { err: new Error("outer", { cause: new Error("Bearer s3cret") }) }],
])("%s does not reach the log", (_, fields) => {
  const { logger, lines } = recorder();
  logger.error(fields, "something happened");
  expect(lines.join()).not.toContain("s3cret");
  expect(lines).toHaveLength(1);
});

test("a child's bindings are cleaned as well", () => {
  const { logger, lines } = recorder();
  logger.child({ accessToken: "s3cret" }).info("hello");
  expect(lines.join()).not.toContain("s3cret");
});

test("an error may be the only thing that is logged", () => {
  const { logger, last } = recorder();
  logger.error(new Error("Bearer s3cret"));
  expect(last().err).toMatchObject({ name: "Error", message: "Bearer [removed]" });
});

test("an error keeps its name, code and place", () => {
  const { logger, last } = recorder();
  logger.error({ err: Object.assign(new TypeError("odd"), { code: "E1" }) }, "failed");
  expect(last().err).toMatchObject({ name: "TypeError", code: "E1", message: "odd" });
  expect(last().err.stack).toContain("log.test.ts");
});
