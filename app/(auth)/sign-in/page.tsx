import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AuthHeading } from "@/components/auth/auth-frame";
import { ProviderButtons } from "@/components/auth/provider-buttons";
import { SignInForm } from "@/components/auth/sign-in-form";
import { getTranslations } from "@/components/i18n/server";
import { availableProviders, loadPublicPage, safeNext } from "@/lib/auth";
import { env } from "@/lib/kernel/env";
import { isInstallationEmpty } from "@/lib/workspaces";
import { demoSignIn } from "@/lib/workspaces/shared";
import { continueWithProvider, signIn } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("auth");
  return { title: t("signIn.title") };
}

interface Props {
  searchParams: Promise<{ next?: string; callbackUrl?: string; error?: string }>;
}

export default async function SignInPage({ searchParams }: Props) {
  const { next: wanted, callbackUrl, error } = await searchParams;
  const next = safeNext(wanted ?? pathOf(callbackUrl));
  const { ctx, session } = await loadPublicPage();
  if (session) redirect(next);
  if (await isInstallationEmpty(ctx.db)) redirect("/welcome");
  const t = await getTranslations("auth");
  return (
    <>
      <AuthHeading title={t("signIn.heading")}>{t("signIn.text")}</AuthHeading>
      <ProviderButtons providers={availableProviders()} action={continueWithProvider} next={next} />
      <SignInForm
        action={signIn}
        next={next}
        notice={error === undefined ? undefined : t(`pageErrors.${noticeOf(error)}`)}
        demo={env().hasDemo ? demoSignIn : undefined}
      />
      <p className="mt-4 text-center text-xs text-fg-2">{t("signIn.newcomers")}</p>
    </>
  );
}

/** next-auth remembers where to go on as a whole address. */
function pathOf(address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const { pathname, search } = new URL(address);
  return `${pathname}${search}`;
}

const notices = ["NotLinked", "LinkedToAnother", "InvitationInvalid", "AccessDenied", "SessionRequired"] as const;

/** Whatever else next-auth says happened between us and the provider. */
function noticeOf(error: string): (typeof notices)[number] | "provider" {
  return notices.find((known) => known === error) ?? "provider";
}
