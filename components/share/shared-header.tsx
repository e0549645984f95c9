import { Eye } from "lucide-react";
import { getTranslations } from "@/components/i18n/server";
import { Badge } from "@/components/ui/badge";
import { Icon } from "@/components/ui/icon";

/** What somebody with a link looks at, and that looking is all there is to do. */
export async function SharedHeader({ title, number }: { title: string; number: number | null }) {
  const t = await getTranslations("share");
  return (
    <header className="flex min-h-13 flex-none flex-wrap items-center gap-x-3 gap-y-1 border-b border-border bg-surface px-4 py-2">
      <h1 className="min-w-0 truncate text-md font-semibold">{title}</h1>
      <Badge tone={number === null ? "neutral" : "success"}>
        {number === null ? t("draft") : t("version", { number: String(number) })}
      </Badge>
      <span className="ml-auto flex items-center gap-1.5 text-xs text-fg-3">
        <Icon icon={Eye} size={14} />
        {t("onlyLooking")}
      </span>
    </header>
  );
}
