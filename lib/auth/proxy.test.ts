import { NextRequest } from "next/server";
import { describe, expect, it } from "vitest";
import { config, proxy } from "@/proxy";

function visit(path: string, cookie = "") {
  return proxy(new NextRequest(`http://localhost:3000${path}`, { headers: cookie ? { cookie } : {} }));
}

describe("the proxy", () => {
  it("sends the signed-out to the sign-in page, which leads back", () => {
    const location = visit("/komorebi/inbox/cv_1?view=mine").headers.get("location");
    expect(location).toBe("http://localhost:3000/sign-in?next=%2Fkomorebi%2Finbox%2Fcv_1%3Fview%3Dmine");
  });

  it("lets whoever has a session cookie through, whatever is in it: it authorises nobody", () => {
    for (const name of ["aizuchi.session", "__Secure-aizuchi.session"]) {
      expect(visit("/komorebi/inbox", `${name}=anything`).headers.get("location")).toBeNull();
    }
  });

  it.each(["/", "/sign-in", "/welcome", "/invite/abc"])("lets everybody open %s", (path) => {
    expect(visit(path).headers.get("location")).toBeNull();
  });

  it("remembers the workspace for the next visit", () => {
    const response = visit("/komorebi/inbox", "aizuchi.session=x");
    expect(response.cookies.get("workspace")).toMatchObject({ value: "komorebi", httpOnly: true });
  });

  it("gives every page a policy with a nonce of its own", () => {
    const [one, two] = [visit("/sign-in"), visit("/sign-in")].map((r) => r.headers.get("content-security-policy"));
    expect(one).toMatch(/script-src 'self' 'nonce-[\w=]+' 'strict-dynamic';/);
    expect(one).not.toContain("unsafe-eval");
    expect(one).not.toBe(two);
  });

  it.each([
    ["/komorebi/inbox", true],
    ["/api/webhooks/line/ch_1", false],
    ["/v1/projects/x", false],
    ["/_next/static/chunks/a.js", false],
    ["/icon.svg", false],
  ])("stands before %s: %s", (path, expected) => {
    expect(new RegExp(`^${config.matcher[0]}$`).test(path)).toBe(expected);
  });
});
