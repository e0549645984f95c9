import path from "node:path";
import vm from "node:vm";
import { build } from "esbuild";
import { expect, it } from "vitest";
import { checksumOf } from "@/lib/interactions/checksum-of";
import { after } from "./testing/a-document";
import { aGeneratedInteraction } from "./testing/generated-interaction";

it("MOD-6 edits and counts the same checksum in a bundle for browsers, with nothing of Node and no Web Crypto", async () => {
  const root = path.resolve(import.meta.dirname, "../..");
  const { outputFiles } = await build({
    stdin: {
      contents: `
        import { apply, meaningChecksum, readDocument } from "@/lib/builder/shared";
        const done = apply(readDocument(input, undefined), { type: "rename_step", id: "step-0001", to: "お名前" });
        export const checksum = done.ok ? meaningChecksum(done.document.meaning) : done.code;`,
      resolveDir: root,
    },
    alias: { "@": root },
    bundle: true,
    platform: "browser",
    format: "iife",
    globalName: "builder",
    write: false,
    logLevel: "silent",
  });
  const document = aGeneratedInteraction(10);
  const sandbox = { TextEncoder, input: JSON.stringify(document.meaning) };
  const script = `var input = JSON.parse(input); ${outputFiles[0]?.text ?? ""}; builder.checksum`;
  const renamed = after(document, { type: "rename_step", id: "step-0001", to: "お名前" });
  expect(vm.runInNewContext(script, sandbox)).toBe(checksumOf(renamed.meaning));
});
