"use client";

import { useMemo } from "react";
import { useTranslations } from "@/components/i18n/client";
import { MessageListEditor } from "@/components/message-editor/message-list-editor";
import { stepKinds, templateKinds } from "@/components/message-editor/new-message";
import { convertibleTo, limits } from "@/lib/builder/shared";
import { checkDrafts } from "@/lib/problems/shared";
import { useScene } from "./inspector-scene";
import { useStepEditing } from "./step-editing";
import { StepPreviews } from "./step-previews";
import { TurnCount } from "./turn-count";
import { useCardAnswers } from "./use-card-answers";
import { useComplaints } from "./use-complaints";
import { useTextEditing } from "./use-text-editing";

const root = "/messages";

/** INS-3: what the step says, in order, beside how it looks. */
export function MessagesTab() {
  const t = useTranslations("inspector");
  const { step, canEdit, changes } = useStepEditing();
  const editing = useTextEditing("shown", root);
  const answers = useCardAnswers();
  const { trials } = useScene();
  const complaints = useComplaints();
  const problems = useMemo(() => [...checkDrafts(step.messages), ...complaints], [step.messages, complaints]);
  const conversions = useMemo(
    () => ({
      of: convertibleTo,
      run: (index: number, to: (typeof stepKinds)[number]) =>
        changes.run({ type: "convert_message", stepId: step.id, index, to }),
    }),
    [changes, step.id],
  );
  return (
    <div className="flex flex-col gap-4">
      <StepPreviews />
      {canEdit ? trials : null}
      {step.messages.length === 0 && !canEdit ? <p className="text-sm text-fg-3">{t("messages.none")}</p> : null}
      <div data-root={root} data-pointer="">
        <MessageListEditor
          messages={step.messages}
          onChange={(messages) => changes.setList("messages", messages)}
          kinds={step.special ? stepKinds : templateKinds}
          max={limits.messages}
          min={0}
          editing={{ ...editing, problems, conversions, answers }}
        />
      </div>
      <TurnCount />
    </div>
  );
}
