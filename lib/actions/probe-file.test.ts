import { afterAll, describe, expect, it } from "vitest";
import { startAnsweringServer } from "@/lib/channels/testing/answering-server";
import { probeFile } from "./probe-file";

const picture = Buffer.alloc(10_000, 0xff);
const server = await startAnsweringServer(({ path }) => {
  const [, kind = "", to = ""] = /^\/([a-z]+)(?:\?to=(.*))?$/.exec(path) ?? [];
  switch (kind) {
    case "part":
      return {
        status: 206,
        headers: { "content-type": "image/png", "content-range": `bytes 0-4095/${picture.length}` },
        body: picture.subarray(0, 4_096),
      };
    case "whole":
      return {
        status: 200,
        headers: { "content-type": "Image/PNG; x=1", "content-length": picture.length },
        body: picture,
      };
    case "gone":
      return { status: 404 };
    case "broken":
      return { status: 503 };
    case "redirect":
      return { status: 302, headers: { location: decodeURIComponent(to) } };
    default:
      return { status: 403 };
  }
});
afterAll(() => server.close());
const rules = { resolve: async () => ["127.0.0.1"], allowedHosts: [new URL(server.url).host] };
const probe = (path: string) => probeFile(`${server.url}${path}`, rules);
const through = (to: string) => `/redirect?to=${encodeURIComponent(to)}`;

describe("PRB-4 SEC-2 a look at a file", () => {
  it.each(["/part", "/whole", through("/part")])("%s: reads its beginning and learns its size", async (path) => {
    const found = await probe(path);
    expect(found).toMatchObject({ type: "found", contentType: "image/png", byteSize: picture.length });
    expect(found.type === "found" && found.head.length).toBe(4_096);
    expect(server.seen.at(-1)?.headers).toMatchObject({ range: "bytes=0-4095", "accept-encoding": "identity" });
  });

  it("tells what is not there from what cannot be reached", async () => {
    expect(await probe("/gone")).toEqual({ type: "missing" });
    expect(await probe("/forbidden")).toEqual({ type: "missing" });
    expect(await probe("/broken")).toEqual({ type: "unreachable" });
    expect(await probeFile("http://127.0.0.1:1/", { ...rules, allowedHosts: ["127.0.0.1:1"] })).toEqual({
      type: "unreachable",
    });
  });

  it("never goes to a private address, neither at once nor through a redirect", async () => {
    const before = server.seen.length;
    const closed = { ...rules, allowedHosts: [] };
    expect(await probeFile(`${server.url}/part`, closed)).toEqual({ type: "unreachable" });
    expect(await probeFile("http://inside.example:8080/", closed)).toEqual({ type: "unreachable" });
    expect(server.seen).toHaveLength(before);
    expect(await probe(through("http://10.0.0.1/secret"))).toEqual({ type: "unreachable" });
    expect(await probe(through("http://[::1]/secret"))).toEqual({ type: "unreachable" });
    expect(server.seen).toHaveLength(before + 2);
  });
});
