import { expect, it } from "vitest";
import { readPublicFile } from "./read-public-file";

it.each([
  "http://127.0.0.1/a.png",
  "http://169.254.169.254/latest/meta-data",
  "http://[::1]/a.png",
  "http://inside.example/a.png",
  "file:///etc/passwd",
  "https://name:password@example.com/a.png",
])("SEC-1 no picture is fetched from %s", async (url) => {
  const rules = { resolve: async () => ["10.0.0.5"], allowedHosts: [] };
  expect(await readPublicFile(url, 1_000, rules)).toBeUndefined();
});
