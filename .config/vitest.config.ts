import path from "node:path";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

const root = path.resolve(import.meta.dirname, "..");

/** What takes longest begins first; begun last, it would run on alone while the other core has nothing to do. */
const longest = [
  "components/messages/flex/hostile.test.tsx",
  "lib/worker/kill.db.test.ts",
  "db/embedded/start-embedded-postgres.db.test.ts",
  "lib/auth/tenancy.db.test.ts",
  "lib/worker/interleavings.db.test.ts",
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rankOf = ({ moduleId }: TestSpecification) => {
      const rank = longest.findIndex((name) => moduleId.endsWith(name));
      return rank < 0 ? longest.length : rank;
    };
    return (await super.sort(files)).toSorted((a, b) => rankOf(a) - rankOf(b));
  }
}

/**
 * `unit` needs nothing; `db` gets a fresh database per file from the embedded PostgreSQL; `product` starts the production
 * build with the pretend platform beside it.
 */
export default defineConfig({
  root,
  resolve: { alias: { "@": root, "server-only": path.join(root, ".config/empty.ts") } },
  test: {
    sequence: { sequencer: LongestFirst },
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
