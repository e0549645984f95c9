import type { Account } from "@/lib/accounts";

/** Somebody is signed in. (A session of an interaction is another thing.) */
export interface AuthSession {
  user: Account;
}
