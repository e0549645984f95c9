import type { Metadata } from "next";
import { getTranslations } from "@/components/i18n/server";
import { Brand } from "@/components/shell/brand";
import { NotFoundState } from "@/components/shell/not-found-state";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("shell");
  return { title: t("notFound.title") };
}

export default function NotFound() {
  return (
    <main className="flex min-h-dvh flex-col bg-bg p-6">
      <Brand />
      <div className="m-auto">
        <NotFoundState />
      </div>
    </main>
  );
}
