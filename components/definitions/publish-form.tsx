"use client";

import { useState } from "react";
import { useTranslations } from "@/components/i18n/client";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { Tabs } from "@/components/ui/tabs";
import { Textarea } from "@/components/ui/textarea";
import { notify } from "@/components/ui/toast";
import { type FormAction, useActionForm } from "@/components/ui/use-action-form";
import type { DraftReview, Published } from "@/lib/interactions/shared";
import { ChangeList, countChanged } from "./change-list";
import { MutedProblems } from "./muted-problems";
import { ProblemList, type ProblemListProps } from "./problem-list";
import { PublishRefused } from "./publish-refused";
import { useDefinitionFailure } from "./use-definition-failure";

interface PublishFormProps extends Pick<ProblemListProps, "hrefOfStep" | "onStep"> {
  review: DraftReview;
  publish: FormAction<Published>;
  onDone: (published: Published) => void;
}

/** What changes and by whom, what is wrong, who stays where; then the word to publish. Errors block, warnings want to be seen (PUB-2). */
export function PublishForm({ review, publish, onDone, ...links }: PublishFormProps) {
  const t = useTranslations("definitions.publish");
  const failureText = useDefinitionFailure();
  const [isAccepted, setAccepted] = useState(false);
  const { failure, isBusy, formProps } = useActionForm(publish, (published) => {
    notify(t("done", { number: String(published.number) }));
    onDone(published);
  });
  const warnings = review.problems.filter(({ severity }) => severity === "warning").length;
  const isBlocked = review.refusal !== null || review.isUnchanged || countErrors(review) > 0;
  return (
    <Form {...formProps} error={failureText(failure)}>
      <input type="hidden" name="interactionId" value={review.interactionId} />
      <input type="hidden" name="revision" value={review.revision} />
      <div className="grid grid-cols-[minmax(0,1fr)_17rem] gap-6 max-md:grid-cols-1">
        <ReviewTabs review={review} {...links} />
        <aside className="flex flex-col gap-4">
          {review.refusal ? <PublishRefused refusal={review.refusal} /> : null}
          <Verdict review={review} warnings={warnings} />
          {review.running > 0 ? (
            <p className="text-xs/[1.7] text-fg-2">{t("running", { count: review.running })}</p>
          ) : null}
          {review.refusal ? null : (
            <Field name="note" label={t("note")} optional>
              <Textarea name="note" rows={3} maxLength={500} placeholder={t("notePlaceholder")} />
            </Field>
          )}
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

function ReviewTabs({ review, ...links }: Pick<PublishFormProps, "review" | "hrefOfStep" | "onStep">) {
  const t = useTranslations("definitions.publish");
  const { changes, problems, muted, definition } = review;
  return (
    <Tabs
      aria-label={t("title", { title: review.title, number: String(review.nextNumber) })}
      defaultValue={countErrors(review) > 0 ? "problems" : "changes"}
      items={[
        {
          value: "changes",
          label: t("changes"),
          count: countChanged(changes),
          panel: <ChangeList changes={changes} />,
        },
        {
          value: "problems",
          label: t("problems"),
          count: problems.length,
          panel: (
            <>
              <ProblemList definition={definition} problems={problems} {...links} />
              <MutedProblems definition={definition} muted={muted} />
            </>
          ),
        },
      ]}
    />
  );
}

function Verdict({ review, warnings }: { review: DraftReview; warnings: number }) {
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
  return <Banner tone="success">{t("clear")}</Banner>;
}

function countErrors({ problems }: DraftReview): number {
  return problems.filter(({ severity }) => severity === "error").length;
}
