"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "@/components/i18n/client";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { Tabs } from "@/components/ui/tabs";
import { Textarea } from "@/components/ui/textarea";
import { notify } from "@/components/ui/toast";
import { type FormAction, useActionForm } from "@/components/ui/use-action-form";
import type { Definition } from "@/lib/engine";
import type { DefinitionChanges } from "@/lib/interactions/shared";
import type { DefinitionProblem } from "@/lib/problems/shared";
import { ChangeList } from "./change-list";
import { ProblemList } from "./problem-list";
import { useDefinitionFailure } from "./use-definition-failure";

/** A draft as this dialog has it. */
export interface PublishReview {
  interactionId: string;
  title: string;
  revision: number;
  definition: Definition;
  liveNumber: number | null;
  nextNumber: number;
  problems: DefinitionProblem[];
  changes: DefinitionChanges;
  isUnchanged: boolean;
  running: number;
}

interface PublishDialogProps {
  review: PublishReview;
  publish: FormAction<{ number: number }>;
  /** `/{workspace}/interactions/{id}` */
  base: string;
}

/** Publishes a draft: what changes, what is wrong, who stays where. Errors block, warnings want to be seen (PUB-2). */
export function PublishDialog(props: PublishDialogProps) {
  const t = useTranslations("definitions.publish");
  const [isOpen, setOpen] = useState(false);
  const { title, nextNumber, liveNumber, changes } = props.review;
  const count = changes.steps.length + (changes.settings.length > 0 ? 1 : 0);
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setOpen}
      trigger={<Button variant="primary">{t("open")}</Button>}
      title={t("title", { title, number: String(nextNumber) })}
      description={liveNumber === null ? t("first") : t("since", { number: String(liveNumber), count })}
      size="lg"
    >
      {isOpen ? <Release {...props} /> : null}
    </Dialog>
  );
}

function Release({ review, publish, base }: PublishDialogProps) {
  const t = useTranslations("definitions.publish");
  const router = useRouter();
  const failureText = useDefinitionFailure();
  const [isAccepted, setAccepted] = useState(false);
  const { failure, isBusy, formProps } = useActionForm(publish, ({ number }) => {
    notify(t("done", { number: String(number) }));
    router.push(`${base}/versions/${number}`);
  });
  const warnings = review.problems.filter(({ severity }) => severity === "warning").length;
  const isBlocked = review.isUnchanged || countErrors(review) > 0;
  return (
    <Form {...formProps} error={failureText(failure)}>
      <input type="hidden" name="interactionId" value={review.interactionId} />
      <input type="hidden" name="revision" value={review.revision} />
      <div className="grid grid-cols-[minmax(0,1fr)_17rem] gap-6 max-md:grid-cols-1">
        <ReviewTabs review={review} base={base} />
        <aside className="flex flex-col gap-4">
          <Verdict review={review} warnings={warnings} />
          {review.running > 0 ? (
            <p className="text-xs/[1.7] text-fg-2">{t("running", { count: review.running })}</p>
          ) : null}
          <Field name="note" label={t("note")} optional>
            <Textarea name="note" rows={3} maxLength={500} placeholder={t("notePlaceholder")} />
          </Field>
        </aside>
      </div>
      <div className="flex flex-wrap items-center justify-end gap-3 border-t border-border pt-4">
        {warnings > 0 && !isBlocked ? (
          <div className="mr-auto">
            <Checkbox
              name="acceptsWarnings"
              checked={isAccepted}
              onCheckedChange={setAccepted}
              label={t("accept", { count: warnings })}
            />
          </div>
        ) : null}
        <DialogClose render={<Button variant="ghost">{t("cancel")}</Button>} />
        <SubmitButton loading={isBusy} disabled={isBlocked || (warnings > 0 && !isAccepted)}>
          {t("submit", { number: String(review.nextNumber) })}
        </SubmitButton>
      </div>
    </Form>
  );
}

function ReviewTabs({ review, base }: { review: PublishReview; base: string }) {
  const t = useTranslations("definitions.publish");
  const { changes, problems, definition } = review;
  const hrefOfStep = (stepId: string) => `${base}/draft?step=${encodeURIComponent(stepId)}`;
  const hasErrors = problems.some(({ severity }) => severity === "error");
  return (
    <Tabs
      aria-label={t("title", { title: review.title, number: String(review.nextNumber) })}
      defaultValue={hasErrors ? "problems" : "changes"}
      items={[
        {
          value: "changes",
          label: t("changes"),
          count: changes.steps.length + (changes.settings.length > 0 ? 1 : 0),
          panel: <ChangeList changes={changes} />,
        },
        {
          value: "problems",
          label: t("problems"),
          count: problems.length,
          panel: <ProblemList definition={definition} problems={problems} hrefOfStep={hrefOfStep} />,
        },
      ]}
    />
  );
}

function Verdict({ review, warnings }: { review: PublishReview; warnings: number }) {
  const t = useTranslations("definitions.publish");
  const p = useTranslations("definitions.problems");
  const errors = countErrors(review);
  if (errors > 0) {
    return (
      <Banner tone="danger" title={p("errors", { count: errors })}>
        {t("blocked")}
      </Banner>
    );
  }
  if (review.isUnchanged) return <Banner tone="info">{t("unchanged", { number: String(review.liveNumber) })}</Banner>;
  if (warnings > 0) return <Banner tone="warning">{t("warned", { count: warnings })}</Banner>;
  return <Banner tone="success">{p("none")}</Banner>;
}

function countErrors({ problems }: PublishReview): number {
  return problems.filter(({ severity }) => severity === "error").length;
}
