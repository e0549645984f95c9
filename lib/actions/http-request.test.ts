import https from "node:https";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Answering, type SeenRequest, startAnsweringServer } from "@/lib/channels/testing/answering-server";
import { type HttpRequest, httpRequest } from "./http-request";
import { keptBytes } from "./read-response";
import type { NetworkRules } from "./resolve-target";
import { selfSigned } from "./testing/self-signed";

const seen: SeenRequest[] = [];
const answer: Answering = (call) => {
  seen.push(call);
  const [, kind = "", to = ""] = /^\/([a-z]+)(?:\?to=(.*))?$/.exec(call.path) ?? [];
  switch (kind) {
    case "redirect":
      return { status: 302, headers: { location: decodeURIComponent(to) }, body: "" };
    case "again":
      return { status: 307, headers: { location: decodeURIComponent(to) }, body: "" };
    case "missing":
      return { status: 404, headers: { "content-type": "application/json" }, body: '{"error":"gone"}' };
    case "long":
      return { status: 200, body: "x".repeat(keptBytes + 10) };
    case "sjis":
      return {
        status: 200,
        headers: { "content-type": "text/plain; charset=Shift_JIS" },
        body: Buffer.from([0x8e, 0x52, 0x93, 0x63]),
      };
    case "silent":
      return undefined;
    default:
      return { status: 200, headers: { "content-type": "application/json; charset=utf-8" }, body: '{"name":"山田"}' };
  }
};
const server = await startAnsweringServer(answer);
afterAll(() => server.close());
const host = new URL(server.url).host;
const port = new URL(server.url).port;

const rules = (given: Partial<NetworkRules> = {}): NetworkRules => ({
  resolve: async () => ["127.0.0.1"],
  allowedHosts: [host],
  ...given,
});

function call(given: Partial<HttpRequest>, with_: Partial<NetworkRules> = {}) {
  const request: HttpRequest = { method: "GET", url: server.url, headers: {}, query: {}, timeoutSeconds: 5, ...given };
  return httpRequest({ request, rules: rules(with_), idempotencyKey: "run-1" });
}

const last = () => seen.at(-1);

describe("FP8 a call that is made", () => {
  it("has method, headers, query and the same key at every attempt; JSON comes back parsed", async () => {
    const answer = await call({
      method: "POST",
      url: `${server.url}/book?a=1`,
      headers: { "X-Shop": "ginza", "Idempotency-Key": "mine", Host: "elsewhere" },
      query: { お名前: "山田 & 花子" },
      body: { type: "json", value: { people: 2 } },
    });
    expect(answer).toMatchObject({ ok: true, value: { status: 200, ok: true, body: { name: "山田" } } });
    expect(last()).toMatchObject({ method: "POST", body: '{"people":2}' });
    expect(new URL(last()?.path ?? "", server.url).searchParams.get("お名前")).toBe("山田 & 花子");
    expect(last()?.headers).toMatchObject({
      "content-type": "application/json",
      "idempotency-key": "run-1",
      "x-shop": "ginza",
      host,
    });
  });

  it("sends a form or text as such", async () => {
    await call({ method: "PUT", body: { type: "form", fields: { 名: "花 子" } } });
    expect(last()?.body).toBe("%E5%90%8D=%E8%8A%B1+%E5%AD%90");
    await call({ method: "PATCH", headers: { "Content-Type": "text/csv" }, body: { type: "text", text: "a,b" } });
    expect(last()).toMatchObject({ body: "a,b", headers: { "content-type": "text/csv" } });
  });

  it("fails with its result from status 400", async () => {
    expect(await call({ url: `${server.url}/missing` })).toEqual({
      ok: false,
      code: "http_status",
      detail: "404",
      value: expect.objectContaining({ status: 404, ok: false, body: { error: "gone" } }),
    });
  });

  it("keeps the beginning of a long answer, and reads old Japanese encodings", async () => {
    const long = await call({ url: `${server.url}/long` });
    expect(long).toMatchObject({ ok: true, value: { isTruncated: true, body: "x".repeat(keptBytes) } });
    expect(await call({ url: `${server.url}/sjis` })).toMatchObject({ value: { body: "山田" } });
  });

  it("is given up when its time is over, also while a name is looked up", async () => {
    expect(await call({ url: `${server.url}/silent`, timeoutSeconds: 0.05 })).toMatchObject({ code: "timeout" });
    const never = { resolve: () => new Promise<never>(() => {}) };
    const slow = await call({ url: "http://slow.example", timeoutSeconds: 0.05 }, never);
    expect(slow).toMatchObject({ ok: false, code: "timeout" });
  });

  it("tells no more of a broken connection than its code", async () => {
    const closed = await startAnsweringServer(() => ({ status: 200 }));
    await closed.close();
    const answer = await call({ url: `${closed.url}/?key=secret` }, { allowedHosts: [new URL(closed.url).host] });
    expect(answer).toEqual({ ok: false, code: "no_answer", detail: "ECONNREFUSED" });
    const broken = await call({ headers: { "x-a": "1\r\nx-b: 2" } });
    expect(broken).toEqual({ ok: false, code: "request_refused", detail: "ERR_INVALID_CHAR" });
  });
});

describe("FP8 a call that is refused", () => {
  const private_ = [
    `http://127.0.0.1:${port}/`,
    `http://2130706433:${port}/`,
    `http://0x7f.1:${port}/`,
    `http://0177.0.0.1:${port}/`,
    `http://127.1:${port}/`,
    `http://[::1]:${port}/`,
    `http://[::ffff:127.0.0.1]:${port}/`,
    `http://[::ffff:7f00:1]:${port}/`,
    "http://169.254.169.254/latest/meta-data/",
    "http://100.64.0.1/",
    "http://[fd00::1]/",
    "http://１２７.０.０.１/",
  ];
  it.each(private_)("does not reach %s", async (url) => {
    const before = seen.length;
    expect(await call({ url }, { allowedHosts: [] })).toMatchObject({ ok: false, code: "address_refused" });
    expect(seen).toHaveLength(before);
  });

  it("does not follow a name to a private address, even when only one of several is private", async () => {
    const url = "https://innocent.example/";
    const mapped = await call({ url }, { resolve: async () => ["::ffff:10.0.0.1"] });
    expect(mapped).toMatchObject({ code: "address_refused" });
    const mixed = await call({ url }, { resolve: async () => ["203.104.0.1", "192.168.0.1"] });
    expect(mixed).toMatchObject({ code: "address_refused" });
  });

  it("asks for the name once and connects to that very address: a second answer is never used", async () => {
    const answers = [["127.0.0.1"], ["10.0.0.1"]];
    let asked = 0;
    const resolve = async () => answers[asked++] ?? [];
    const answer = await call(
      { url: `http://rebinding.example:${port}/` },
      { resolve, allowedHosts: ["rebinding.example"] },
    );
    expect(answer).toMatchObject({ ok: true });
    expect(asked).toBe(1);
    expect(last()?.headers.host).toBe(`rebinding.example:${port}`);
  });

  it("knows http and https only, no credentials in the address, no ports of other protocols, no unknown names", async () => {
    expect(await call({ url: "file:///etc/passwd" })).toMatchObject({ code: "url_refused" });
    expect(await call({ url: "https://user:pass@example.com/" })).toMatchObject({ code: "url_refused" });
    expect(await call({ url: "{{webhook.nothing}}" })).toMatchObject({ code: "url_refused" });
    expect(await call({ url: "http://mail.example:25/" })).toMatchObject({ code: "port_refused" });
    const unknown = await call(
      { url: "https://nowhere.example/" },
      { resolve: async () => Promise.reject(new Error()) },
    );
    expect(unknown).toMatchObject({ code: "name_unknown" });
  });
});

describe("FP8 certificates", () => {
  const seenSecurely: string[] = [];
  const secure = https.createServer(selfSigned, (request, response) => {
    seenSecurely.push(request.url ?? "");
    response.end("{}");
  });
  beforeAll(() => new Promise<void>((resolve) => void secure.listen(0, "127.0.0.1", resolve)));
  afterAll(() => new Promise<void>((resolve) => void secure.close(() => resolve())));
  const address = (name: string) => `${name}:${(secure.address() as AddressInfo).port}`;
  const allowed = (name: string) => ({ allowedHosts: [host, address(name)] });

  it.each(["shop.example", "other.example", "127.0.0.1"])(
    "that nobody vouches for are refused, and nothing was sent: %s",
    async (name) => {
      const given = {
        method: "POST",
        url: `https://${address(name)}/book`,
        body: { type: "text" as const, text: "s" },
      };
      expect(await call(given, allowed(name))).toEqual({
        ok: false,
        code: "certificate_refused",
        detail: "DEPTH_ZERO_SELF_SIGNED_CERT",
      });
      expect(seenSecurely).toEqual([]);
    },
  );

  it("are looked at behind a redirect too", async () => {
    const url = `${server.url}/redirect?to=${encodeURIComponent(`https://${address("shop.example")}/`)}`;
    expect(await call({ url }, allowed("shop.example"))).toMatchObject({ code: "certificate_refused" });
    expect(seenSecurely).toEqual([]);
  });
});

describe("FP8 redirects", () => {
  const through = (kind: string, to: string) => `${server.url}/${kind}?to=${encodeURIComponent(to)}`;

  it("are followed, the method becoming GET", async () => {
    const answer = await call({ method: "POST", url: through("redirect", "/end"), body: { type: "text", text: "x" } });
    expect(answer).toMatchObject({ ok: true, value: { body: { name: "山田" } } });
    expect(last()).toMatchObject({ method: "GET", path: "/end", body: "" });
    expect(last()?.headers["content-type"]).toBeUndefined();
  });

  it("are checked like the first address", async () => {
    const inward = await call({ url: through("redirect", "http://10.0.0.1/") });
    expect(inward).toMatchObject({ ok: false, code: "address_refused" });
    const file = await call({ url: through("redirect", "file:///etc/passwd") });
    expect(file).toMatchObject({ ok: false, code: "url_refused" });
    const rules_ = { resolve: async () => ["192.168.1.1"] };
    expect(await call({ url: through("redirect", "http://router.example/") }, rules_)).toMatchObject({
      code: "address_refused",
    });
  });

  it("end after three", async () => {
    const nested = through("redirect", through("redirect", through("redirect", through("redirect", "/end"))));
    expect(await call({ url: nested })).toMatchObject({ ok: false, code: "too_many_redirects" });
  });

  it("take neither headers nor body to another origin", async () => {
    const other = `http://other.example:${port}`;
    const allowed = { allowedHosts: [host, "other.example"] };
    await call(
      { url: through("redirect", `${other}/end`), headers: { authorization: "Bearer s", "x-key": "s" } },
      allowed,
    );
    expect(last()).toMatchObject({ path: "/end" });
    expect(last()?.headers.authorization).toBeUndefined();
    expect(last()?.headers["x-key"]).toBeUndefined();
    const given = { method: "POST", url: through("again", `${other}/end`), body: { type: "text" as const, text: "s" } };
    expect(await call(given, allowed)).toMatchObject({ ok: false, code: "redirect_refused" });
  });

  it("keep method and body within an origin when the status says so", async () => {
    await call({ method: "POST", url: through("again", "/end"), body: { type: "text", text: "again" } });
    expect(last()).toMatchObject({ method: "POST", path: "/end", body: "again" });
  });
});
