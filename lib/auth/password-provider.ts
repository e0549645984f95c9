import Credentials from "next-auth/providers/credentials";
import { z } from "zod";
import { getDb } from "@/db/pool";
import { verifyCredentials } from "@/lib/accounts";
import { givenPasswordSchema } from "@/lib/accounts/shared";
import { systemClock } from "@/lib/kernel/clock";
import { AppError } from "@/lib/kernel/errors";
import { log } from "@/lib/kernel/log";
import { networkAddress } from "./network-address";

const givenSchema = z.object({ email: z.string().max(1000), password: givenPasswordSchema });

/** Signing in with an e-mail address and a password. next-auth tells the message of what `authorize` throws to the browser. */
export function passwordProvider() {
  return Credentials({
    credentials: { email: {}, password: {} },
    authorize: async (given, request) => {
      const parsed = givenSchema.safeParse(given);
      if (!parsed.success) return null;
      const address = networkAddress(String(request.headers?.["x-forwarded-for"] ?? ""));
      const verified = verifyCredentials({ db: getDb(), now: systemClock.now }, { ...parsed.data, address });
      return (await verified.catch(rethrowAsCode)) ?? null;
    },
  });
}

/** Prefix of the code that says from when another attempt is welcome. */
export const throttledPrefix = "throttled:";

function rethrowAsCode(error: unknown): never {
  if (error instanceof AppError && error.code === "throttled") {
    throw new Error(`${throttledPrefix}${error.details.retryAt}`);
  }
  log().error({ err: error }, "credentials could not be verified");
  throw new Error("unavailable");
}
