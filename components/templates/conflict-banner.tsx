"use client";

import { useEffect, useRef } from "react";
import { useTranslations } from "@/components/i18n/client";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Time } from "@/components/ui/time";
import type { TemplateView } from "@/lib/templates/shared";

interface ConflictBannerProps {
  /** What somebody else saved meanwhile. */
  theirs: TemplateView;
  onTakeTheirs: () => void;
  onOverwrite: () => void;
}

/** Two people wrote at once: nothing was saved over, and both texts are still there to choose from. */
export function ConflictBanner({ theirs, onTakeTheirs, onOverwrite }: ConflictBannerProps) {
  const t = useTranslations("templates");
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    top.current?.scrollIntoView({ block: "nearest" });
  }, []);
  return (
    <div ref={top}>
      <Banner
        tone="warning"
        title={t("conflict.title")}
        action={
          <div className="flex flex-none flex-wrap justify-end gap-2">
            <Button size="sm" onClick={onTakeTheirs}>
              {t("conflict.takeTheirs")}
            </Button>
            <Button size="sm" onClick={onOverwrite}>
              {t("conflict.overwrite")}
            </Button>
          </div>
        }
      >
        <p>
          {theirs.updatedBy ? t("conflict.by", { name: theirs.updatedBy }) : t("conflict.bySomebody")}{" "}
          <Time value={theirs.updatedAt} />
        </p>
        <p>{t("conflict.text")}</p>
      </Banner>
    </div>
  );
}
