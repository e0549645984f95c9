"use client";

import { Trash2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "@/components/i18n/client";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Form } from "@/components/ui/form";
import { Icon } from "@/components/ui/icon";
import { SubmitButton } from "@/components/ui/submit-button";
import { type FormAction, useActionForm } from "@/components/ui/use-action-form";
import { useDefinitionFailure } from "./use-definition-failure";

interface DiscardDraftProps {
  title: string;
  interactionId: string;
  revision: number;
  discard: FormAction<unknown>;
  /** Where to go afterwards. */
  next: string;
}

/** Throws the draft away after asking. */
export function DiscardDraft(props: DiscardDraftProps) {
  const t = useTranslations("definitions.draft");
  return (
    <Dialog
      trigger={
        <Button size="sm" variant="ghost" icon={<Icon icon={Trash2} size={14} />} aria-label={t("discard")}>
          <span className="max-xl:hidden">{t("discard")}</span>
        </Button>
      }
      title={t("discardTitle", { title: props.title })}
      description={t("discardText")}
      size="sm"
    >
      <Confirmation {...props} />
    </Dialog>
  );
}

function Confirmation({ interactionId, revision, discard, next }: DiscardDraftProps) {
  const t = useTranslations("definitions.draft");
  const ui = useTranslations("ui");
  const router = useRouter();
  const failureText = useDefinitionFailure();
  const { failure, isBusy, formProps } = useActionForm(discard, () => {
    router.push(next);
    router.refresh();
  });
  return (
    <Form {...formProps} error={failureText(failure)}>
      <input type="hidden" name="interactionId" value={interactionId} />
      <input type="hidden" name="revision" value={revision} />
      <div className="flex flex-wrap justify-end gap-2">
        <DialogClose render={<Button>{ui("cancel")}</Button>} />
        <SubmitButton variant="danger-primary" loading={isBusy}>
          {t("discard")}
        </SubmitButton>
      </div>
    </Form>
  );
}
