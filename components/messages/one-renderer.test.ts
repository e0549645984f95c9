import { globSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const sources = globSync("components/**/*.{ts,tsx}", { exclude: (file) => /\.test\./.test(file) }).map((file) => ({
  file: file.replaceAll("\\", "/"),
  text: readFileSync(file, "utf8"),
}));

const users = (module: string) =>
  sources
    .filter(({ text }) => text.includes(`"@/components/${module}"`))
    .map(({ file }) => file.split("/")[1])
    .toSorted();

it("INB-164 one renderer serves the inbox, previews of saved messages, the builder and the simulator", () => {
  expect(sources.length).toBeGreaterThan(300);
  expect(users("messages/message-view")).toEqual(
    expect.arrayContaining(["builder", "inbox", "message-editor", "phone", "simulator", "webchat"]),
  );
  expect(users("message-editor/messages-preview")).toEqual(expect.arrayContaining(["inspector", "templates"]));
});

it("INB-164 nobody draws a kind of message, or Flex, past it", () => {
  const past = sources.filter(
    ({ file, text }) =>
      !file.startsWith("components/messages/") && /"@\/components\/messages\/(flex\/|[a-z]+-message")/.test(text),
  );
  expect(past.map(({ file }) => file)).toEqual([]);
});
