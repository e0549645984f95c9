import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "@/components/i18n/server";
import { parsePlace } from "@/components/sessions/session-place";
import { SessionsScreen } from "@/components/sessions/sessions-screen";
import { orNotFound } from "@/components/shell/or-not-found";
import { PageBody } from "@/components/shell/page-body";
import { TopBar } from "@/components/shell/top-bar";
import { loadWorkspacePage } from "@/lib/auth";
import { loadSummary } from "@/lib/sessions";
import { prefetchSessions } from "../prefetch-sessions";

interface Props {
  params: Promise<{ workspace: string; interaction: string; session?: string[] }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("sessions");
  return { title: t("title") };
}

export default async function SessionsPage({ params, searchParams }: Props) {
  const { workspace, interaction, session } = await params;
  const { ctx } = await loadWorkspacePage(workspace, "interactions.view");
  const summary = await orNotFound(loadSummary(ctx, interaction));
  const search = Object.entries(await searchParams).flatMap(([name, value]) =>
    typeof value === "string" ? [[name, value]] : [],
  );
  const client = await prefetchSessions(ctx, summary, parsePlace(session?.[0], new URLSearchParams(search)));
  const [t, tBuilder] = await Promise.all([getTranslations("sessions"), getTranslations("builder")]);
  const list = `/${workspace}/interactions`;
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <TopBar
        title={t("title")}
        crumbs={[
          { label: tBuilder("list.title"), href: list },
          { label: summary.interaction.title, href: `${list}/${interaction}` },
        ]}
      />
      <PageBody>
        <SessionsScreen workspace={workspace} interactionId={interaction} />
      </PageBody>
    </HydrationBoundary>
  );
}
