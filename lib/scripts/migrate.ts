import { openEnvironment } from "./environment";
import { runCommand } from "./run-command";

runCommand(async () => {
  const environment = await openEnvironment();
  await environment.close();
  console.log("The database has every migration.");
});
