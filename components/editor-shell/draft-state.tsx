"use client";

import { Globe } from "lucide-react";
import { useBuilder } from "@/components/builder-store/builder-context";
import { useTranslations } from "@/components/i18n/client";
import { Badge } from "@/components/ui/badge";
import { Icon } from "@/components/ui/icon";
import { useDraftChanges } from "./use-draft-changes";

/** What is live, and how far the draft is from it. */
export function DraftState() {
  const t = useTranslations("editor-shell");
  const live = useBuilder(({ facts }) => facts.live);
  const count = useDraftChanges();
  return (
    <span className="flex flex-none items-center gap-2 max-lg:hidden">
      {live ? (
        <Badge tone="success" icon={<Icon icon={Globe} size={12} />}>
          {t("live", { number: String(live.number) })}
        </Badge>
      ) : (
        <Badge>{t("neverPublished")}</Badge>
      )}
      {count > 0 && live ? (
        <span className="max-xl:hidden">
          <Badge outlined>{t("changes", { count })}</Badge>
        </span>
      ) : null}
    </span>
  );
}
