import type { Metadata } from "next";
import Link from "next/link";
import { AuthHeading } from "@/components/auth/auth-frame";
import { AcceptForm, JoinForm } from "@/components/auth/join-forms";
import { ProviderButtons } from "@/components/auth/provider-buttons";
import { getTimes, getTranslations } from "@/components/i18n/server";
import { ButtonLink } from "@/components/ui/button";
import { availableProviders, loadPublicPage } from "@/lib/auth";
import { findInvitation, type Invitation } from "@/lib/workspaces";
import { accept, continueWithProvider, join, signOutHere } from "../../actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("auth");
  return { title: t("invite.title") };
}

export default async function InvitePage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const [t, { ctx, session }] = await Promise.all([getTranslations("auth"), loadPublicPage()]);
  const invitation = await findInvitation(ctx.db, token, ctx.now());
  if (!invitation) {
    return (
      <>
        <AuthHeading title={t("invite.voidTitle")}>{t("invite.voidText")}</AuthHeading>
        <ButtonLink href="/sign-in">{t("invite.toSignIn")}</ButtonLink>
      </>
    );
  }
  return (
    <>
      <AuthHeading title={t("invite.heading", { workspace: invitation.workspace.name })}>
        <About invitation={invitation} />
      </AuthHeading>
      {session ? (
        <>
          <p className="mb-4 text-sm">{t("invite.asYou", { name: session.user.name })}</p>
          <AcceptForm action={accept} token={token} signOut={signOutHere} />
        </>
      ) : (
        <NewPerson invitation={invitation} token={token} />
      )}
    </>
  );
}

async function About({ invitation }: { invitation: Invitation }) {
  const [t, times] = await Promise.all([getTranslations("auth"), getTimes()]);
  const { invitedBy, role, expiresAt, email } = invitation;
  return (
    <>
      <p>{invitedBy === null ? t("invite.fromNobody") : t("invite.from", { name: invitedBy })}</p>
      {email === null ? null : <p>{t("invite.forAddress", { email })}</p>}
      <p className="text-sm">
        {t("invite.as", { role: t(`roles.${role}`) })} · {t("invite.until", { date: times.dateTime(expiresAt) })}
      </p>
    </>
  );
}

async function NewPerson({ invitation, token }: { invitation: Invitation; token: string }) {
  const t = await getTranslations("auth");
  const here = `/invite/${token}`;
  return (
    <>
      <ProviderButtons providers={availableProviders()} action={continueWithProvider} next={here} invitation={token} />
      <JoinForm action={join} token={token} email={invitation.email} />
      <p className="mt-4 text-center text-xs text-fg-2">
        {t("invite.haveAccount")}{" "}
        <Link
          href={`/sign-in?${new URLSearchParams({ next: here })}`}
          className="font-medium text-accent-fg hover:underline"
        >
          {t("invite.signIn")}
        </Link>
      </p>
    </>
  );
}
