import type { Metadata } from "next";
import type { ReactNode } from "react";
import { AuthFrame } from "@/components/auth/auth-frame";
import { Brand } from "@/components/shell/brand";

export const metadata: Metadata = { robots: { index: false } };

export default function AuthLayout({ children }: { children: ReactNode }) {
  return <AuthFrame brand={<Brand />}>{children}</AuthFrame>;
}
