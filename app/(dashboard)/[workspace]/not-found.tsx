import { getTranslations } from "@/components/i18n/server";
import { NotFoundState } from "@/components/shell/not-found-state";
import { TopBar } from "@/components/shell/top-bar";

export default async function NotFound() {
  const t = await getTranslations("shell");
  return (
    <>
      <TopBar title={t("notFound.bar")} />
      <NotFoundState />
    </>
  );
}
