import { z } from "zod";
import { env } from "@/lib/kernel/env";
import { seal, unseal } from "@/lib/kernel/seal";

/** How long an address that was sent into a chat may be opened. */
const goodForMs = 24 * 3_600_000;
const purpose = "account-link-start";

const startSchema = z.object({ peerId: z.string(), expiresAt: z.number() });

/** Where this peer begins to link: an address of ours, so that the platform's token is as fresh as can be when it is needed. */
export function startAddress(peerId: string, now: Date): string {
  const { appUrl, encryptionKeys } = env();
  const sealed = seal(encryptionKeys, purpose, JSON.stringify({ peerId, expiresAt: now.getTime() + goodForMs }));
  return `${appUrl}/account-link/${sealed}`;
}

/** The peer of an address; nothing when it is too old or none of ours. */
export function readStartAddress(token: string, now: Date): string | undefined {
  const start = opened(token);
  return start && start.expiresAt > now.getTime() ? start.peerId : undefined;
}

function opened(token: string): z.infer<typeof startSchema> | undefined {
  try {
    return startSchema.parse(JSON.parse(unseal(env().encryptionKeys, purpose, token)));
  } catch {
    return undefined;
  }
}
