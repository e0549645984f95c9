import { startEmbeddedPostgres } from "../start-embedded-postgres";

// A process that uses the server of a data folder until it is told to leave (a line on standard input) or is killed.
const server = await startEmbeddedPostgres({ dataDir: process.argv[2] ?? "", isDurable: false });
process.stdout.write(`${server.url("postgres")}\n`);
process.stdin.once("data", () => {
  void server.release().then(() => process.exit(0));
});
