import type { Db } from "@/db/client";
import { runStatement, type Statement } from "@/db/statement";

/** The lock of a lane, held until the transaction ends. Text that every statement which takes it shares. */
export const laneLockKey = (lane: string) => `hashtextextended(${lane}, 7)`;

const waitForLane: Statement = {
  name: "contacts_wait_for_lane",
  text: `select pg_advisory_xact_lock(${laneLockKey("$1::text")})`,
};

/** Waits until nobody else works on this lane. For what a person asked for; workers pass by a lane that is taken. */
export async function lockLane(tx: Db, lane: string): Promise<void> {
  await runStatement(tx, waitForLane, [lane]);
}
