import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "@/components/i18n/server";
import { EmptyState } from "@/components/ui/empty-state";
import { openLink } from "@/lib/account-links";

export const dynamic = "force-dynamic";

interface Props {
  params: Promise<{ token: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("channels");
  return { title: t("linking.page.title") };
}

/** Where the button in the chat leads: on to the site's sign-in, with the platform's token. Public, without any sign-in of ours. */
export default async function AccountLinkPage({ params }: Props) {
  const { token } = await params;
  const opened = await openLink(token);
  if (opened.type === "go") redirect(opened.url);
  const t = await getTranslations("channels");
  return (
    <main className="grid min-h-dvh place-items-center p-5">
      <EmptyState heading="h1" title={t(`linking.page.${opened.type}.title`)}>
        {t(`linking.page.${opened.type}.text`)}
      </EmptyState>
    </main>
  );
}
