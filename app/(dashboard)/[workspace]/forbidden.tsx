import { getTranslations } from "@/components/i18n/server";
import { TopBar } from "@/components/shell/top-bar";
import { ForbiddenState } from "@/components/ui/forbidden-state";

export default async function Forbidden() {
  const [t, ui] = await Promise.all([getTranslations("shell"), getTranslations("ui")]);
  return (
    <>
      <TopBar title={ui("forbidden")} />
      <ForbiddenState>{t("forbidden.text")}</ForbiddenState>
    </>
  );
}
