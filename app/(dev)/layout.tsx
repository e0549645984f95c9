import { notFound } from "next/navigation";
import { connection } from "next/server";
import type { ReactNode } from "react";
import { env } from "@/lib/kernel/env";

/** Pages for those who build the product; they exist only where there is a demo. */
export default async function DevLayout({ children }: { children: ReactNode }) {
  await connection();
  if (!env().hasDemo) notFound();
  return children;
}
