"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "@/components/i18n/client";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { PasswordInput } from "@/components/ui/password-input";
import { SubmitButton } from "@/components/ui/submit-button";
import { notify } from "@/components/ui/toast";
import { type FormAction, fieldProblems, useActionForm } from "@/components/ui/use-action-form";
import type { ActionResult } from "@/lib/auth/shared";
import { useChange } from "./use-change";

interface AiCardProps {
  endpoint: { baseUrl: string; model: string; hasKey: boolean } | null;
  save: FormAction<unknown>;
  remove: (input: Record<string, never>) => Promise<ActionResult<unknown>>;
}

/** The endpoint that writes AI texts: any that speaks OpenAI's chat completions. */
export function AiCard({ endpoint, save, remove }: AiCardProps) {
  const t = useTranslations("integrations");
  const router = useRouter();
  const { failure, isPending, formProps } = useActionForm(save, () => {
    notify(t("ai.saved"));
    router.refresh();
  });
  const problems = fieldProblems(failure, (field) =>
    field === "baseUrl" ? t("ai.baseUrlProblem") : field === "model" ? t("ai.modelProblem") : t("ai.keyProblem"),
  );
  const status = <Badge tone={endpoint ? "success" : "neutral"}>{t(endpoint ? "ai.set" : "ai.unset")}</Badge>;
  return (
    <Card title={t("ai.title")} actions={status}>
      <p className="mb-4 max-w-150 text-xs/[1.7] text-fg-2">{t("ai.text")}</p>
      <Form
        key={endpoint ? `${endpoint.baseUrl} ${endpoint.model}` : "none"}
        {...formProps}
        className="max-w-120"
        problems={problems}
        error={failure && !failure.problems ? t("failed") : undefined}
      >
        <Field name="baseUrl" label={t("ai.baseUrl")} help={t("ai.baseUrlHelp")}>
          <Input
            type="url"
            name="baseUrl"
            defaultValue={endpoint?.baseUrl}
            placeholder="https://api.example.com/v1"
            required
          />
        </Field>
        <Field name="model" label={t("ai.model")}>
          <Input name="model" defaultValue={endpoint?.model} autoComplete="off" required />
        </Field>
        <Field name="key" label={t("ai.key")} help={t(endpoint?.hasKey ? "ai.keyKept" : "ai.keyHelp")} optional>
          <PasswordInput name="key" autoComplete="off" />
        </Field>
        <div className="flex flex-wrap gap-2">
          <SubmitButton loading={isPending}>{t("save")}</SubmitButton>
          {endpoint ? <Remove remove={remove} /> : null}
        </div>
      </Form>
    </Card>
  );
}

function Remove({ remove }: Pick<AiCardProps, "remove">) {
  const t = useTranslations("integrations.ai");
  const [run, isPending] = useChange();
  const submit = () =>
    run(
      () => remove({}),
      () => notify(t("removed")),
    );
  return (
    <Button variant="danger" loading={isPending} onClick={submit}>
      {t("remove")}
    </Button>
  );
}
