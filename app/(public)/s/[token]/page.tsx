import type { Metadata } from "next";
import { VersionView } from "@/components/builder/version-view";
import { getTranslations } from "@/components/i18n/server";
import { SharedHeader } from "@/components/share/shared-header";
import { EmptyState } from "@/components/ui/empty-state";
import { loadKeyPage } from "@/lib/auth";
import { layoutOf } from "@/lib/canvas";
import { graphOf } from "@/lib/canvas/shared";
import { AppError } from "@/lib/kernel/errors";
import { openShareLink, type SharedInteraction } from "@/lib/share-links";

export const dynamic = "force-dynamic";

interface Props {
  params: Promise<{ token: string }>;
}

/** For nobody's index, and the address is for nobody's log: pictures come from other sites. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("share");
  return { title: t("title"), robots: { index: false, follow: false }, referrer: "no-referrer" };
}

/** An interaction to look at for whoever has the link: no sign-in, no results, nothing to change (VIW-1, VIW-3). */
export default async function SharedPage({ params }: Props) {
  const [{ token }, { ctx, address }] = await Promise.all([params, loadKeyPage()]);
  const shared = await openShareLink(ctx, { token, address }).catch(unlessThrottled);
  if (shared === undefined || shared === "throttled") return <Nothing reason={shared ?? "void"} />;
  return (
    <main className="flex h-dvh flex-col">
      <SharedHeader title={shared.title} number={shared.number} />
      {shared.definition.steps.length > 0 ? <Drawing shared={shared} /> : <Nothing reason="empty" />}
    </main>
  );
}

function unlessThrottled(error: unknown): "throttled" {
  if (error instanceof AppError && error.code === "throttled") return "throttled";
  throw error;
}

async function Drawing({ shared: { title, number, definition, positions } }: { shared: SharedInteraction }) {
  const laidOut = await layoutOf(graphOf(definition));
  return <VersionView title={title} number={number} definition={definition} positions={{ ...laidOut, ...positions }} />;
}

async function Nothing({ reason }: { reason: "void" | "throttled" | "empty" }) {
  const t = await getTranslations("share");
  const state = (
    <EmptyState heading={reason === "empty" ? undefined : "h1"} title={t(`${reason}.title`)}>
      {t(`${reason}.text`)}
    </EmptyState>
  );
  return reason === "empty" ? state : <main className="grid min-h-dvh place-items-center p-5">{state}</main>;
}
