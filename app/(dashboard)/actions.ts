"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { publicAction, signOut } from "@/lib/auth";

/** Ends the auth session of this browser. */
export const leave = publicAction({ schema: z.object({}) }, async () => {
  await signOut();
  redirect("/sign-in");
});
