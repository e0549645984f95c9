import { defineConfig } from "drizzle-kit";

export default defineConfig({
  dialect: "postgresql",
  schema: "./db/schema/index.ts",
  out: "./db/migrations",
  // Only `npm run db:studio` connects; the address comes from the launcher.
  dbCredentials: { url: process.env.DATABASE_URL ?? "" },
  strict: true,
  migrations: { prefix: "index" },
});
