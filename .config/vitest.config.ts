import path from "node:path";
import { defineConfig } from "vitest/config";

const root = path.resolve(import.meta.dirname, "..");

/**
 * `unit` needs nothing; `db` gets a fresh database per file from the embedded PostgreSQL; `product` starts the production
 * build with the pretend platform beside it.
 */
export default defineConfig({
  root,
  resolve: { alias: { "@": root, "server-only": path.join(root, ".config/empty.ts") } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          maxWorkers: 2,
          isolate: false,
          include: ["{app,components,db,lib,e2e}/**/*.test.{ts,tsx}"],
          exclude: ["**/*.{db,product}.test.ts", "**/node_modules/**"],
        },
      },
      {
        extends: true,
        test: {
          name: "db",
          isolate: false,
          include: ["{app,components,db,lib,e2e}/**/*.db.test.ts"],
          globalSetup: [path.join(root, "db/testing/global-setup.ts")],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
      {
        extends: true,
        test: {
          name: "product",
          include: ["{e2e,lib}/**/*.product.test.ts"],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // Each file starts a product of its own; two of them at once would only wait for each other.
          maxWorkers: 1,
          fileParallelism: false,
        },
      },
    ],
  },
});
