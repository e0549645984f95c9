import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AuthHeading } from "@/components/auth/auth-frame";
import { SignOutButton } from "@/components/auth/sign-out-button";
import { FirstOwnerForm, NewWorkspaceForm } from "@/components/auth/welcome-form";
import { getTranslations } from "@/components/i18n/server";
import { loadPublicPage } from "@/lib/auth";
import { isInstallationEmpty, listWorkspacesOf } from "@/lib/workspaces";
import { signOutHere, startAsFirstOwner, startWorkspace } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("auth");
  return { title: t("welcome.title") };
}

/** The first steps: of an installation, of a further workspace, or of somebody who belongs nowhere. */
export default async function WelcomePage() {
  const t = await getTranslations("auth");
  const { ctx, session } = await loadPublicPage();
  if (!session) {
    if (!(await isInstallationEmpty(ctx.db))) redirect("/sign-in");
    return (
      <>
        <AuthHeading title={t("welcome.heading")}>{t("welcome.text")}</AuthHeading>
        <FirstOwnerForm action={startAsFirstOwner} suggestedSlug="workspace" />
      </>
    );
  }
  const workspaces = await listWorkspacesOf(ctx.db, session.user.id);
  const isOwner = workspaces.some(({ role }) => role === "owner");
  if (!isOwner && workspaces.length > 0) redirect("/");
  if (!isOwner) {
    return (
      <>
        <AuthHeading title={t("welcome.nowhereTitle")}>
          {t("welcome.nowhereText", { name: session.user.name })}
        </AuthHeading>
        <SignOutButton action={signOutHere} label={t("welcome.signOut")} />
      </>
    );
  }
  return (
    <>
      <AuthHeading title={t("welcome.newTitle")}>{t("welcome.newText")}</AuthHeading>
      <NewWorkspaceForm action={startWorkspace} suggestedSlug={`workspace-${workspaces.length + 1}`} />
    </>
  );
}
