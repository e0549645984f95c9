import { spawnSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { CannotRunError } from "./cannot-run-error";

/** The OS user PostgreSQL runs as. Nothing means: whoever runs this process. */
export interface ServerUser {
  uid?: number;
  gid?: number;
}

/** PostgreSQL refuses to run as root, so root hands it to one of these, in this order. */
const stewards = ["postgres", "nobody"];

/** Whom to run the server as: ourselves, or as root the owner of an existing cluster, else a steward. */
export function chooseServerUser(clusterFolder: string | undefined): ServerUser {
  if (process.getuid?.() !== 0) return {};
  return ownerOf(clusterFolder) ?? findSteward();
}

/** Whether that user can use the folder: every folder above it must let strangers through. */
export function canReach(user: ServerUser, folder: string): boolean {
  if (user.uid === undefined) return true;
  const test = spawnSync("/bin/sh", ["-c", 'test -w "$1" && test -x "$1"', "sh", folder], { ...user, cwd: "/" });
  if (test.error !== undefined) {
    throw new CannotRunError(`root could not start a process as another user (${test.error.message}).`);
  }
  return test.status === 0;
}

function ownerOf(folder: string | undefined): ServerUser | undefined {
  const stat = folder === undefined ? undefined : statSync(folder, { throwIfNoEntry: false });
  return stat === undefined || stat.uid === 0 ? undefined : { uid: stat.uid, gid: stat.gid };
}

function findSteward(): ServerUser {
  const users = readFileSync("/etc/passwd", "utf8").split("\n");
  for (const name of stewards) {
    const fields = users.find((line) => line.startsWith(`${name}:`))?.split(":");
    if (fields !== undefined) return { uid: Number(fields[2]), gid: Number(fields[3]) };
  }
  throw new CannotRunError(`it refuses to run as root, and there is no user named ${stewards.join(" or ")}.`);
}
