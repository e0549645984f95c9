import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { TimeZoneProvider } from "@/components/i18n/provider";
import { AppShell } from "@/components/shell/app-shell";
import { navCookie, parseNavPreference } from "@/components/shell/nav-preference";
import type { ShellData } from "@/components/shell/shell-data";
import { loadWorkspacePage, type WorkspacePage } from "@/lib/auth";
import { listWorkspacesOf } from "@/lib/workspaces";
import { leave } from "../actions";

interface Props {
  params: Promise<{ workspace: string }>;
  children: ReactNode;
}

export default async function WorkspaceLayout({ params, children }: Props) {
  const { workspace } = await params;
  const [page, jar] = await Promise.all([loadWorkspacePage(workspace), cookies()]);
  return (
    <TimeZoneProvider timeZone={page.ctx.workspace.timeZone}>
      <AppShell
        data={await loadShellData(page)}
        initialNav={parseNavPreference(jar.get(navCookie)?.value)}
        signOut={leave.bind(null, {})}
      >
        {children}
      </AppShell>
    </TimeZoneProvider>
  );
}

async function loadShellData({ ctx, user }: WorkspacePage): Promise<ShellData> {
  const workspaces = await listWorkspacesOf(ctx.db, user.id);
  const { slug, name } = ctx.workspace;
  return {
    workspace: { slug, name },
    workspaces: workspaces.map((workspace) => ({ slug: workspace.slug, name: workspace.name })),
    user: { id: user.id, name: user.name, email: user.email },
    badges: {},
  };
}
