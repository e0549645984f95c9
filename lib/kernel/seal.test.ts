import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { isStale, seal, unseal } from "./seal";

const older = { id: "k1", key: randomBytes(32) };
const newer = { id: "k2", key: randomBytes(32) };

describe("seal", () => {
  it("opens what it sealed", () => {
    expect(unseal([older], "channel:1", seal([older], "channel:1", "秘密 token"))).toBe("秘密 token");
  });
  it("opens with an older key while a newer one is current, and says that it is stale", () => {
    const sealed = seal([older], "p", "x");
    expect(unseal([newer, older], "p", sealed)).toBe("x");
    expect([isStale([newer, older], sealed), isStale([older], sealed)]).toEqual([true, false]);
  });
  it("refuses a value that was moved, changed, or whose key is gone", () => {
    const sealed = seal([older], "channel:1", "x");
    expect(() => unseal([older], "channel:2", sealed)).toThrow();
    expect(() => unseal([older], "channel:1", `${sealed.slice(0, -2)}AA`)).toThrow();
    expect(() => unseal([newer], "channel:1", sealed)).toThrow(/k1/);
  });
});
