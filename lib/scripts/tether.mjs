// Loaded into every child of the launcher. Its standard input is a pipe that the launcher never writes to: the pipe ends
// when the launcher is gone, however it went, and then nobody is left to stop this process.
process.stdin.on("end", () => process.kill(process.pid, "SIGTERM"));
process.stdin.on("error", () => process.kill(process.pid, "SIGTERM"));
process.stdin.resume();
process.stdin.unref?.();
