import { ExternalLink } from "lucide-react";
import { getTranslations } from "@/components/i18n/server";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { CopyField } from "@/components/ui/copy-field";
import { Icon } from "@/components/ui/icon";

/** The public address of a chat page. */
export async function ChatPageCard({ url }: { url: string }) {
  const t = await getTranslations("channels");
  return (
    <Card
      title={t("chatPage.title")}
      actions={
        <ButtonLink size="sm" href={url} target="_blank" icon={<Icon icon={ExternalLink} size={14} />}>
          {t("chatPage.open")}
        </ButtonLink>
      }
    >
      <p className="mb-3 text-xs/[1.7] text-fg-2">{t("chatPage.text")}</p>
      <CopyField value={url} aria-label={t("chatPage.title")} />
    </Card>
  );
}
