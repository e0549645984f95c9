"use client";

import { type FormEvent, useState } from "react";
import { useBuilderStore } from "@/components/builder-store/builder-context";
import { useProblemTexts } from "@/components/builder-store/use-problem-texts";
import { useTranslations } from "@/components/i18n/client";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Textarea } from "@/components/ui/textarea";
import { muteReasonLength } from "@/lib/builder/shared";
import { type DefinitionProblem, muteOf } from "@/lib/problems/shared";
import { usePlaceName } from "./use-place-name";

interface MuteDialogProps {
  problem: DefinitionProblem;
  onClose: () => void;
}

/** Asks why a warning may stay (PRB-3). */
export function MuteDialog({ problem, onClose }: MuteDialogProps) {
  const t = useTranslations("problems.panel");
  const store = useBuilderStore();
  const wordsOf = useProblemTexts();
  const placeName = usePlaceName();
  const [reason, setReason] = useState("");
  const [wasTried, setTried] = useState(false);
  const isMissing = reason.trim() === "";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (isMissing) return;
    store.getState().perform({ type: "mute_problem", mute: muteOf(problem, reason.trim()) });
    onClose();
  };
  return (
    <Dialog open onOpenChange={onClose} size="sm" title={t("muteTitle")} description={t("muteText")}>
      <Form onSubmit={submit}>
        <p className="text-sm/[1.6]">
          {wordsOf(problem).text} <span className="text-fg-2">{placeName(problem)}</span>
        </p>
        <Field label={t("reason")} required error={wasTried && isMissing ? t("reasonRequired") : undefined}>
          <Textarea
            rows={3}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            maxLength={muteReasonLength}
            placeholder={t("reasonPlaceholder")}
            autoFocus
          />
        </Field>
        <div className="flex justify-end gap-2">
          <DialogClose render={<Button variant="ghost">{t("cancel")}</Button>} />
          <Button type="submit" variant="primary">
            {t("muteDo")}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
