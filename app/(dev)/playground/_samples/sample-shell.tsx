import type { ReactNode } from "react";
import { getLocale } from "@/components/i18n/server";
import { AppShell } from "@/components/shell/app-shell";
import type { NavPreference } from "@/components/shell/nav-preference";

async function stay() {
  "use server";
}

/** The shell with a sample workspace, for looking at a page without a database. */
export async function SampleShell({ nav, children }: { nav: NavPreference; children: ReactNode }) {
  const locale = await getLocale();
  const name = locale === "ja" ? "こもれび美容室" : "Komorebi Salon";
  const data = {
    workspace: { slug: "playground", name },
    workspaces: [
      { slug: "playground", name, unreadCount: 12 },
      { slug: "aoyama", name: locale === "ja" ? "青山整骨院" : "Aoyama Clinic", unreadCount: 3 },
    ],
    user: { id: "usr_1", name: locale === "ja" ? "受付担当" : "Reception", email: "uketsuke@example.com" },
    badges: { inbox: 12 },
  };
  return (
    <AppShell data={data} initialNav={nav} signOut={stay}>
      {children}
    </AppShell>
  );
}
