import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "@/components/i18n/server";
import { parseInboxPlace } from "@/components/inbox/inbox-location";
import { loadWorkspacePage } from "@/lib/auth";
import { livePosition } from "@/lib/live";
import { InboxPage } from "../inbox-page";
import { prefetchInbox } from "../prefetch-inbox";

interface Props {
  params: Promise<{ workspace: string; conversation?: string[] }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("inbox");
  return { title: t("title") };
}

export default async function Inbox({ params, searchParams }: Props) {
  const { workspace, conversation } = await params;
  const { ctx } = await loadWorkspacePage(workspace, "inbox.view");
  const search = Object.entries(await searchParams).flatMap(([name, value]) =>
    typeof value === "string" ? [[name, value]] : [],
  );
  const place = parseInboxPlace(conversation?.[0], new URLSearchParams(search));
  // First the position, then what is read: a change in between is told twice rather than never.
  const position = await livePosition(ctx);
  const client = await prefetchInbox(ctx, place);
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <InboxPage
        workspace={workspace}
        member={{ userId: ctx.actor.userId, name: ctx.actor.name }}
        livePosition={position}
      />
    </HydrationBoundary>
  );
}
