"use client";

import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslations } from "@/components/i18n/client";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Textarea } from "@/components/ui/textarea";
import { notify } from "@/components/ui/toast";
import type { AnswerView, SessionDetail } from "@/lib/sessions/shared";
import { ApiError } from "./sessions-api";
import { useSessions } from "./sessions-context";
import { useProblemText } from "./use-problem-text";
import { useReadAgain } from "./use-read-again";

interface AnswerFormProps {
  session: SessionDetail;
  answer: AnswerView;
  onDone: () => void;
}

/** Corrects one answer. What the step's rules refuse can be kept for a reason, which is then asked for. */
export function AnswerForm({ session, answer, onDone }: AnswerFormProps) {
  const t = useTranslations("sessions");
  const problemText = useProblemText();
  const [value, setValue] = useState(answer.value ?? "");
  const [reason, setReason] = useState("");
  const [updatesProfile, setUpdatesProfile] = useState(false);
  const save = useSaveAnswer(session, answer.stepId, onDone);
  const refusal = save.error instanceof ApiError && save.error.reason === "rules" ? save.error.problems : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate({ value, updatesProfile, ...(refusal && reason.trim() && { override: reason }) });
  };
  return (
    <Form
      onSubmit={submit}
      error={save.error && !refusal ? problemText(save.error) : undefined}
      className="gap-3! py-1"
      aria-label={t("answers.edit", { title: answer.title })}
    >
      <Field
        label={answer.title}
        error={refusal ? `${t("answers.refused")} ${refusal.join(" ")}` : undefined}
        help={t("answers.noMove")}
      >
        <Textarea
          grows
          autoFocus
          rows={1}
          value={value}
          maxLength={5_000}
          className="min-h-9!"
          onChange={(event) => setValue(event.target.value)}
        />
      </Field>
      <Choices answer={answer} value={value} onChoose={setValue} />
      {refusal ? (
        <Field label={t("answers.override")} help={t("answers.overrideHelp")}>
          <Textarea grows rows={1} value={reason} maxLength={500} onChange={(event) => setReason(event.target.value)} />
        </Field>
      ) : null}
      {session.storage === "profile" && session.status === "completed" ? (
        <Banner>
          <p className="mb-2">{t("answers.profileNote")}</p>
          <Checkbox
            label={t("answers.updatesProfile", { key: answer.stepId })}
            checked={updatesProfile}
            onCheckedChange={setUpdatesProfile}
          />
        </Banner>
      ) : null}
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onDone}>{t("answers.cancel")}</Button>
        <Button type="submit" variant="primary" loading={save.isPending}>
          {refusal && reason.trim() ? t("answers.saveAnyway") : t("answers.save")}
        </Button>
      </div>
    </Form>
  );
}

function useSaveAnswer({ id, revision }: SessionDetail, stepId: string, onDone: () => void) {
  const t = useTranslations("sessions");
  const { api } = useSessions();
  const readAgain = useReadAgain();
  return useMutation({
    mutationFn: (change: { value: string; updatesProfile: boolean; override?: string }) =>
      api.editAnswer(id, stepId, { ...change, revision }),
    onSuccess: async () => {
      await readAgain(id);
      notify(t("answers.saved"));
      onDone();
    },
    onError: (error) => (error instanceof ApiError && error.status === 409 ? readAgain(id) : undefined),
  });
}

interface ChoicesProps {
  answer: AnswerView;
  value: string;
  onChoose: (value: string) => void;
}

/** The step's own buttons, by what they say. */
function Choices({ answer, value, onChoose }: ChoicesProps) {
  const t = useTranslations("sessions");
  if (answer.choices.length === 0) return null;
  return (
    <fieldset aria-label={t("answers.choose")} className="flex flex-wrap gap-1.5">
      {answer.choices.map((choice) => (
        <Button
          key={choice.value}
          size="sm"
          variant={choice.value === value ? "soft" : "secondary"}
          aria-pressed={choice.value === value}
          onClick={() => onChoose(choice.value)}
        >
          {choice.label}
        </Button>
      ))}
    </fieldset>
  );
}
