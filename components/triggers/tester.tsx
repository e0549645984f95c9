"use client";

import { useMutation } from "@tanstack/react-query";
import { FlaskConical } from "lucide-react";
import { type FormEvent, useState } from "react";
import { useTranslations } from "@/components/i18n/client";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/checkbox";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { Field } from "@/components/ui/field";
import { Icon } from "@/components/ui/icon";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { TriggerChoices } from "@/lib/triggers/shared";
import { PersonPicker } from "./person-picker";
import { isComplete, newScene, type Scene, sceneKinds, toRehearsal } from "./scene";
import { TestResult } from "./test-result";
import { triggersApi } from "./triggers-api";

interface TesterProps {
  workspace: string;
  base: string;
  choices: TriggerChoices;
}

/** What would happen if something arrived: the real routing answers, and nothing is sent. */
export function Tester({ workspace, base, choices }: TesterProps) {
  const t = useTranslations("triggers.test");
  const [scene, setScene] = useState(() => newScene(choices.channels[0]?.id ?? ""));
  const rehearsal = useMutation({ mutationFn: triggersApi(workspace).rehearse });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isComplete(scene)) rehearsal.mutate(toRehearsal(scene));
  };
  return (
    <div className="grid items-start gap-4 min-[1100px]:grid-cols-[minmax(0,26rem)_minmax(0,1fr)]">
      <Card title={t("title")}>
        <form noValidate onSubmit={submit} className="flex flex-col gap-4">
          <p className="text-xs text-fg-3">{t("text")}</p>
          <SceneFields workspace={workspace} scene={scene} choices={choices} onChange={setScene} />
          <div className="flex justify-end">
            <Button
              type="submit"
              variant="primary"
              icon={<Icon icon={FlaskConical} />}
              loading={rehearsal.isPending}
              disabled={!isComplete(scene)}
            >
              {t("run")}
            </Button>
          </div>
        </form>
      </Card>
      <Card title={t("resultTitle")} hint={t("resultHint")}>
        <div aria-live="polite">
          {rehearsal.isError ? (
            <Failed onRetry={() => rehearsal.mutate(toRehearsal(scene))} />
          ) : rehearsal.data ? (
            <TestResult base={base} rehearsed={rehearsal.data} />
          ) : (
            <EmptyState title={t("idle")} icon={<Icon icon={FlaskConical} size={20} />} />
          )}
        </div>
      </Card>
    </div>
  );
}

function Failed({ onRetry }: { onRetry: () => void }) {
  const t = useTranslations("triggers.failures");
  return <ErrorState title={t("unavailable")} onRetry={onRetry} />;
}

interface SceneFieldsProps {
  workspace: string;
  scene: Scene;
  choices: TriggerChoices;
  onChange: (scene: Scene) => void;
}

function SceneFields({ workspace, scene, choices, onChange }: SceneFieldsProps) {
  const t = useTranslations("triggers.test");
  const persons = ["friend", "notFriend", "group", "contact"] as const;
  const hours = ["now", "open", "closed"] as const;
  return (
    <>
      <Field label={t("channel")}>
        <Select
          value={scene.channelId}
          onValueChange={(channelId: string) => onChange({ ...scene, channelId, contactId: "" })}
          options={choices.channels.map(({ id, name }) => ({ value: id, label: name }))}
          className="w-full"
        />
      </Field>
      <Field label={t("happening")}>
        <Select
          value={scene.kind}
          onValueChange={(kind: Scene["kind"]) => onChange({ ...scene, kind })}
          options={sceneKinds.map((kind) => ({ value: kind, label: t(`happenings.${kind}`) }))}
          className="w-full"
        />
      </Field>
      <Words scene={scene} onChange={onChange} />
      <Field label={t("person")}>
        <Select
          value={scene.person}
          onValueChange={(person: Scene["person"]) => onChange({ ...scene, person })}
          options={persons.map((person) => ({ value: person, label: t(`persons.${person}`) }))}
          className="w-full"
        />
      </Field>
      {scene.person === "contact" ? (
        <PersonPicker
          workspace={workspace}
          channelId={scene.channelId}
          contactId={scene.contactId}
          name="contact"
          label={t("contact")}
          help={t("contactHelp")}
          onChange={(contactId) => onChange({ ...scene, contactId })}
        />
      ) : null}
      <Field label={t("hours")}>
        <Select
          value={scene.hours}
          onValueChange={(chosen: Scene["hours"]) => onChange({ ...scene, hours: chosen })}
          options={hours.map((one) => ({ value: one, label: t(`hoursChoices.${one}`) }))}
          className="w-full"
        />
      </Field>
    </>
  );
}

function Words({ scene, onChange }: Pick<SceneFieldsProps, "scene" | "onChange">) {
  const t = useTranslations("triggers.test");
  if (scene.kind === "text")
    return (
      <Field label={t("words")}>
        <Input value={scene.text} onValueChange={(text) => onChange({ ...scene, text })} maxLength={5000} />
      </Field>
    );
  if (scene.kind === "postback")
    return (
      <Field label={t("data")}>
        <Input value={scene.data} onValueChange={(data) => onChange({ ...scene, data })} maxLength={300} mono />
      </Field>
    );
  if (scene.kind === "follow")
    return (
      <Checkbox
        label={t("isUnblocked")}
        checked={scene.isUnblocked}
        onCheckedChange={(isUnblocked) => onChange({ ...scene, isUnblocked })}
      />
    );
  return null;
}
