"use client";

import { useTranslations } from "@/components/i18n/client";
import { type CardAnswer, CardAnswersEditor } from "./card-answers-editor";
import { counted } from "./counted";
import type { EditorProps } from "./editor-props";
import { StepSelect } from "./step-select";
import { TextField } from "./text-field";

type Cards = EditorProps<"confirm_template" | "edit_picker_template" | "cancel_confirm_template">;

/** The cards that an interaction draws of its answers: a title, and what their buttons say. Empty means the default text. */
export function SessionCardEditor({ message, onChange, pointer }: Cards) {
  const t = useTranslations("message-editor");
  return (
    <>
      <TextField
        label={t("card.title")}
        isOptional
        value={message.title ?? ""}
        onChange={(title) => onChange({ ...message, title: title || undefined })}
        pointer={`${pointer}/title`}
      />
      {message.type === "cancel_confirm_template" ? null : (
        <CardAnswersEditor
          chosen={message.answers}
          withMask={message.type === "confirm_template"}
          onChange={(answers) => onChange(withAnswers(message, answers))}
          pointer={`${pointer}/answers`}
        />
      )}
      {partsOf(message).map(({ name, button, replace }) => (
        <div key={name} className="grid gap-3 @md:grid-cols-2">
          <TextField
            label={t(`card.${name}`)}
            isOptional
            value={button.label ?? ""}
            onChange={(label) => onChange(replace({ ...button, label: label || undefined }))}
            pointer={`${pointer}/${name}/label`}
            limit={counted.buttonLabel}
          />
          {message.type === "cancel_confirm_template" ? null : (
            <StepSelect
              value={button.nextStepId}
              onChange={(nextStepId) => onChange(replace({ ...button, nextStepId }))}
              pointer={`${pointer}/${name}/nextStepId`}
            />
          )}
        </div>
      ))}
    </>
  );
}

type ListingCard = Exclude<Cards["message"], { type: "cancel_confirm_template" }>;

function withAnswers(message: ListingCard, answers: CardAnswer[] | undefined): Cards["message"] {
  if (message.type === "confirm_template") return { ...message, answers };
  return { ...message, answers: answers?.map(({ stepId, label }) => ({ stepId, label })) };
}

interface CardButton {
  label?: string | undefined;
  nextStepId?: string | undefined;
}

interface CardPart {
  name: "apply" | "edit" | "cancel" | "abort" | "continue";
  button: CardButton;
  replace: (button: CardButton) => Cards["message"];
}

function partsOf(message: Cards["message"]): CardPart[] {
  switch (message.type) {
    case "confirm_template":
      return [
        { name: "apply", button: message.apply, replace: (apply) => ({ ...message, apply }) },
        { name: "edit", button: message.edit, replace: (edit) => ({ ...message, edit }) },
      ];
    case "edit_picker_template":
      return [{ name: "cancel", button: message.cancel, replace: (cancel) => ({ ...message, cancel }) }];
    case "cancel_confirm_template":
      return [
        { name: "abort", button: message.abort, replace: ({ label }) => ({ ...message, abort: { label } }) },
        { name: "continue", button: message.continue, replace: ({ label }) => ({ ...message, continue: { label } }) },
      ];
  }
}
