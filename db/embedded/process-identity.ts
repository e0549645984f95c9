import { readFileSync } from "node:fs";

/** Names one process for good: a process id alone is given to another process sooner or later. */
export interface ProcessIdentity {
  pid: number;
  /** Clock ticks since boot at which it started; unknown outside Linux. */
  startedAt?: string;
}

/** The identity of a running process; of this one by default. */
export function identify(pid = process.pid): ProcessIdentity {
  const startedAt = readStat(pid)?.startedAt;
  return { pid, ...(startedAt !== undefined && { startedAt }) };
}

/** Whether exactly that process still runs. */
export function isRunning({ pid, startedAt }: ProcessIdentity): boolean {
  if (!answersSignals(pid)) return false;
  const stat = readStat(pid);
  if (stat === undefined) return true;
  return stat.state !== "Z" && (startedAt === undefined || stat.startedAt === startedAt);
}

/** The command line of a process where the system tells it (Linux). */
export function commandLine(pid: number): string | undefined {
  return readProc(`/proc/${pid}/cmdline`)?.replaceAll("\0", " ").trim();
}

function answersSignals(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** Fields 3 and 22 of proc(5) stat; the command name before them may hold spaces and brackets. */
function readStat(pid: number): { state: string | undefined; startedAt: string | undefined } | undefined {
  const stat = readProc(`/proc/${pid}/stat`);
  if (stat === undefined) return undefined;
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return { state: fields[0], startedAt: fields[19] };
}

function readProc(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
