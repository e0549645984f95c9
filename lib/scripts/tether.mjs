// Loaded into every child of the launcher, which names itself in this module's address. The child's standard input is a pipe
// that the launcher never writes to: the pipe ends when the launcher is gone, however it went, and then nobody is left to
// stop this process. Grandchildren load this file as well, because Next hands its options of Node on to the processes that
// it starts; their standard input says nothing, and their parent stops them.
const launcher = Number(new URL(import.meta.url).searchParams.get("launcher"));
if (process.ppid === launcher) {
  process.stdin.on("end", () => process.kill(process.pid, "SIGTERM"));
  process.stdin.on("error", () => process.kill(process.pid, "SIGTERM"));
  process.stdin.resume();
  process.stdin.unref?.();
}
