import { hash, verify } from "@node-rs/argon2";

/** argon2id with the parameters that OWASP recommends for an interactive sign-in: 19 MiB, two passes. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The hash to keep. Unicode is normalised, so that the same password can be typed on every keyboard. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFKC"), cost);
}

/** Whether this is the password. Without a hash it takes as long and says no, so that time does not tell who has an account. */
export async function verifyPassword(passwordHash: string | null | undefined, password: string): Promise<boolean> {
  const isRight = await verify(passwordHash ?? (await decoyHash()), password.normalize("NFKC"));
  return isRight && passwordHash != null;
}

let decoy: Promise<string> | undefined;

function decoyHash(): Promise<string> {
  decoy ??= hashPassword("nobody has this password");
  return decoy;
}
