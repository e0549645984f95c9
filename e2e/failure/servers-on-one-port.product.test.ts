import { expect, it } from "vitest";
import { startProduct } from "@/e2e/fixtures/product";

it("answers on one port with two servers and leaves nothing behind", async () => {
  const product = await startProduct({ hasSeed: false, serversPerApp: 2 });
  const url = `${product.stack.appUrls[0]}/api/health`;
  const status = () =>
    fetch(url, { headers: { connection: "close" } }).then(
      (response) => response.status,
      () => 0,
    );
  const answers = () => Promise.all(Array.from({ length: 8 }, status));
  expect(await answers()).toEqual(Array(8).fill(200));
  await product.stop();
  expect(await status()).toBe(0);
}, 120_000);
