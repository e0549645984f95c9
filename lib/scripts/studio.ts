import { openEnvironment } from "./environment";
import { runCommand } from "./run-command";
import { runTool } from "./run-tool";

runCommand(async () => {
  const environment = await openEnvironment();
  // A terminal's Ctrl-C ends Drizzle Studio; this process stays to give the database back.
  process.on("SIGINT", () => {});
  const env = { DATABASE_URL: environment.databaseUrl };
  await runTool("drizzle-kit", ["studio", "--config", ".config/drizzle.config.ts"], { env, isShown: true });
  await environment.close();
});
