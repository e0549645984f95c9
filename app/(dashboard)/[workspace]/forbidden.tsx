import { getTranslations } from "@/components/i18n/server";
import { TopBar } from "@/components/shell/top-bar";
import { ForbiddenState } from "@/components/ui/forbidden-state";

export default async function Forbidden() {
  const t = await getTranslations("shell");
  return (
    <>
      <TopBar title={t("forbidden.bar")} />
      <ForbiddenState>{t("forbidden.text")}</ForbiddenState>
    </>
  );
}
