import type { Db } from "@/db/client";
import { runStatement, type Statement } from "@/db/statement";
import type { FriendStatus } from "./peer";

/** Applies a follow, a block or a leave unless something newer is known already: news may come in any order. */
export async function setFriendStatus(tx: Db, peerId: string, status: FriendStatus, at: Date): Promise<void> {
  await runStatement(tx, updateStatus, [peerId, status, at.toISOString()]);
}

const updateStatus: Statement = {
  name: "contacts_set_friend_status",
  text: `
update peers set friend_status = $2, friend_status_at = $3::timestamptz
where id = $1 and (friend_status_at is null or friend_status_at <= $3::timestamptz)`,
};

/** INB-107: whether the account only listens to this peer. */
export async function setStandby(tx: Db, peerId: string, isStandby: boolean): Promise<void> {
  await runStatement(tx, updateStandby, [peerId, isStandby]);
}

const updateStandby: Statement = {
  name: "contacts_set_standby",
  text: "update peers set is_standby = $2 where id = $1",
};
