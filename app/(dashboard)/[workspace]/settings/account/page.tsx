import type { Metadata } from "next";
import { PasswordCard } from "@/components/account/password-card";
import { ProfileCard } from "@/components/account/profile-card";
import { ProvidersCard } from "@/components/account/providers-card";
import { SessionsCard } from "@/components/account/sessions-card";
import { getTranslations } from "@/components/i18n/server";
import { loadAccount } from "@/lib/accounts";
import { availableProviders, loadWorkspacePage } from "@/lib/auth";
import { linkProvider, savePassword, saveProfile, signOutEverywhere } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account");
  return { title: t("title") };
}

/** One's own account: the same in every workspace, reached from the one at hand. */
export default async function AccountPage({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace } = await params;
  const { ctx, user } = await loadWorkspacePage(workspace);
  const account = await loadAccount(ctx.db, user.id);
  return (
    <>
      <ProfileCard name={account.name} email={account.email} save={saveProfile} />
      {account.hasPassword ? <PasswordCard save={savePassword} /> : null}
      <ProvidersCard
        providers={availableProviders()}
        linked={account.linked}
        link={linkProvider}
        next={`/${workspace}/settings/account`}
      />
      <SessionsCard signOutEverywhere={signOutEverywhere} />
    </>
  );
}
