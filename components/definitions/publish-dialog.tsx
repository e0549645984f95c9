"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "@/components/i18n/client";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { FormAction } from "@/components/ui/use-action-form";
import type { DraftReview, Published } from "@/lib/interactions/shared";
import { PublishForm } from "./publish-form";
import { PublishSummary } from "./publish-summary";

interface PublishDialogProps {
  review: DraftReview;
  publish: FormAction<Published>;
  /** `/{workspace}/interactions/{id}` */
  base: string;
}

/** Publishes a draft that is looked at, and goes to the version that came of it. */
export function PublishDialog({ review, publish, base }: PublishDialogProps) {
  const t = useTranslations("definitions.publish");
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setOpen}
      trigger={<Button variant="primary">{t("open")}</Button>}
      title={t("title", { title: review.title, number: String(review.nextNumber) })}
      description={<PublishSummary review={review} />}
      size="lg"
    >
      {isOpen ? (
        <PublishForm
          review={review}
          publish={publish}
          hrefOfStep={(stepId) => `${base}/draft?step=${encodeURIComponent(stepId)}`}
          onDone={({ number }) => router.push(`${base}/versions/${number}`)}
        />
      ) : null}
    </Dialog>
  );
}
