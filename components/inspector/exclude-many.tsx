"use client";

import { useBuilderStore, useDocument } from "@/components/builder-store/builder-context";
import { useTranslations } from "@/components/i18n/client";
import { Button } from "@/components/ui/button";
import { isPassThrough, type Step } from "@/lib/engine";
import { withExcluded } from "./excluded";

/** Keeps the answers of several steps, or leaves them out of what is kept. */
export function ExcludeMany({ steps }: { steps: readonly Step[] }) {
  const t = useTranslations("inspector");
  const store = useBuilderStore();
  const { excludeSteps } = useDocument().meaning.settings;
  const asking = steps.filter((step) => !step.special && !isPassThrough(step)).map(({ id }) => id);
  const excluded = asking.filter((id) => excludeSteps.includes(id));
  const set = (isExcluded: boolean) => {
    const value = withExcluded(excludeSteps, asking, isExcluded);
    store.getState().perform({ type: "set_field", path: "/excludeSteps", value });
  };
  return (
    <div className="flex flex-wrap gap-2">
      <Button disabled={excluded.length === asking.length} onClick={() => set(true)}>
        {t("many.exclude")}
      </Button>
      <Button disabled={excluded.length === 0} onClick={() => set(false)}>
        {t("many.include")}
      </Button>
    </div>
  );
}
