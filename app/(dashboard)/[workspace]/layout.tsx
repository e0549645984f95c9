import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { TimeZoneProvider } from "@/components/i18n/provider";
import { AppShell } from "@/components/shell/app-shell";
import { navCookie, parseNavPreference } from "@/components/shell/nav-preference";
import type { ShellData } from "@/components/shell/shell-data";
import { enterWorkspace, loadWorkspacePage, type MemberCtx, type WorkspacePage } from "@/lib/auth";
import { countUnseenMentions } from "@/lib/comments";
import { countViews } from "@/lib/inbox";
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
  const { slug, name } = ctx.workspace;
  const listed = await listWorkspacesOf(ctx.db, user.id);
  const others = listed.filter((workspace) => workspace.slug !== slug).slice(0, countedWorkspaces);
  const [mentions, own, ...counts] = await Promise.all([
    countMentions(ctx),
    countWaiting(ctx),
    ...others.map(countWaitingIn),
  ]);
  const waiting = new Map([[slug, own], ...others.map((workspace, index) => [workspace.slug, counts[index]] as const)]);
  return {
    workspace: { slug, name },
    workspaces: listed.map((workspace) => ({
      slug: workspace.slug,
      name: workspace.name,
      unreadCount: waiting.get(workspace.slug),
    })),
    user: { id: user.id, name: user.name, email: user.email },
    badges: { inbox: own, interactions: mentions },
  };
}

/** Somebody in very many workspaces does not wait for the counts of all. */
const countedWorkspaces = 10;

async function countWaitingIn({ slug }: { slug: string }): Promise<number> {
  return countWaiting(await enterWorkspace(slug, "workspace.view"));
}

/** The badge of the interactions: threads about steps that name this person, who has not looked yet. */
async function countMentions(ctx: MemberCtx): Promise<number> {
  return Object.values(await countUnseenMentions(ctx)).reduce((sum, count) => sum + count, 0);
}

/** The badge of the inbox: what is mine and what is nobody's. */
async function countWaiting(ctx: MemberCtx): Promise<number> {
  const { mine, unassigned } = await countViews(ctx);
  return mine + unassigned;
}
