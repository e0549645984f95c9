import type { Metadata } from "next";
import { getTranslations } from "@/components/i18n/server";
import { AppearanceForm } from "@/components/shell/appearance-form";
import { loadWorkspacePage } from "@/lib/auth";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("shell");
  return { title: t("settings.appearance") };
}

export default async function AppearancePage({ params }: { params: Promise<{ workspace: string }> }) {
  await loadWorkspacePage((await params).workspace);
  return <AppearanceForm />;
}
