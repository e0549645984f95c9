"use client";

import { BadgeCheck, Smartphone } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useBuilder } from "@/components/builder-store/builder-context";
import { useTranslations } from "@/components/i18n/client";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import type { TestPurpose } from "./test-dialog";

/** Comes when somebody tries something out: it brings the simulator's engine and the QR codes along. */
const TestDialog = lazy(() => import("./test-dialog").then((module) => ({ default: module.TestDialog })));

/** What the selected step says, on one's own phone (MSG-15), and what the platform thinks of it (MSG-14). */
export function TestButtons({ title }: { title: string }) {
  const t = useTranslations("test-sends");
  const stepId = useBuilder(({ selection }) => selection.steps[0]);
  const [purpose, setPurpose] = useState<TestPurpose>();
  if (stepId === undefined) return null;
  return (
    <div className="flex flex-wrap gap-2">
      <Button size="sm" icon={<Icon icon={Smartphone} size={14} />} onClick={() => setPurpose("send")}>
        {t("send.open")}
      </Button>
      <Button size="sm" icon={<Icon icon={BadgeCheck} size={14} />} onClick={() => setPurpose("check")}>
        {t("check.open")}
      </Button>
      {purpose ? (
        <Suspense>
          <TestDialog purpose={purpose} stepId={stepId} title={title} onClose={() => setPurpose(undefined)} />
        </Suspense>
      ) : null}
    </div>
  );
}
