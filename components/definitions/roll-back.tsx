"use client";

import { Undo2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "@/components/i18n/client";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Icon } from "@/components/ui/icon";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import { notify } from "@/components/ui/toast";
import { type FormAction, useActionForm } from "@/components/ui/use-action-form";
import { useDefinitionFailure } from "./use-definition-failure";

interface RollBackProps {
  interactionId: string;
  number: number;
  rollBack: FormAction<{ number: number }>;
}

/** Publishes an older version's content anew, after saying what that means (PUB-5). */
export function RollBack(props: RollBackProps) {
  const t = useTranslations("definitions.versions");
  const [isOpen, setOpen] = useState(false);
  const { number } = props;
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setOpen}
      trigger={
        <Button size="sm" icon={<Icon icon={Undo2} size={14} />}>
          {t("rollBack")}
        </Button>
      }
      title={t("rollBackTitle", { number: String(number) })}
      description={t("rollBackText", { number: String(number) })}
    >
      {isOpen ? <Confirmation {...props} close={() => setOpen(false)} /> : null}
    </Dialog>
  );
}

function Confirmation({ interactionId, number, rollBack, close }: RollBackProps & { close: () => void }) {
  const t = useTranslations("definitions.versions");
  const p = useTranslations("definitions.publish");
  const router = useRouter();
  const failureText = useDefinitionFailure();
  const { failure, isBusy, formProps } = useActionForm(rollBack, (published) => {
    notify(t("rolledBack", { from: String(number), number: String(published.number) }));
    close();
    router.refresh();
  });
  return (
    <Form {...formProps} error={failureText(failure)}>
      <input type="hidden" name="interactionId" value={interactionId} />
      <input type="hidden" name="number" value={number} />
      <Field name="note" label={p("note")} optional>
        <Textarea name="note" rows={2} maxLength={500} placeholder={p("notePlaceholder")} />
      </Field>
      <div className="flex flex-wrap justify-end gap-2">
        <DialogClose render={<Button variant="ghost">{p("cancel")}</Button>} />
        <SubmitButton loading={isBusy}>{t("rollBack")}</SubmitButton>
      </div>
    </Form>
  );
}
