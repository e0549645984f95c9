"use client";

import { Smartphone } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useBuilder } from "@/components/builder-store/builder-context";
import { useTranslations } from "@/components/i18n/client";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";

/** Comes when somebody tries something out: it brings the simulator's engine and the QR codes along. */
const TestSendDialog = lazy(() => import("./test-send-dialog").then((module) => ({ default: module.TestSendDialog })));

/** MSG-15: what the selected step says, on one's own phone. */
export function TestSendButton({ title }: { title: string }) {
  const t = useTranslations("test-sends");
  const stepId = useBuilder(({ selection }) => selection.steps[0]);
  const [isOpen, setOpen] = useState(false);
  if (stepId === undefined) return null;
  return (
    <>
      <Button size="sm" icon={<Icon icon={Smartphone} size={14} />} onClick={() => setOpen(true)}>
        {t("open")}
      </Button>
      {isOpen ? (
        <Suspense>
          <TestSendDialog stepId={stepId} title={title} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
