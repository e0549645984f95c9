"use client";

import { useState } from "react";
import { useTranslations } from "@/components/i18n/client";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { indexOf, type Session, titleOf } from "@/lib/engine";
import { sessionOf, stateOf } from "@/lib/simulator/shared";
import { AnswerInputs } from "./answer-inputs";
import { ProfileField } from "./profile-field";
import { readProfile, writeProfile } from "./profile-text";
import type { Simulator } from "./use-simulator";

/** What the session knows, and the person; changed by hand it is what later turns read (SIM-4). */
export function DataTab({ simulator }: { simulator: Simulator }) {
  const t = useTranslations("simulator.data");
  const { turns } = simulator.simulation;
  const state = stateOf(simulator.simulation);
  const session = sessionOf(state);
  return (
    <div className="flex flex-col gap-4">
      {session ? (
        <SessionFacts simulator={simulator} session={session} />
      ) : (
        <p className="text-xs text-fg-3">{t("none")}</p>
      )}
      {/* What was typed belongs to the turn that it was typed at. */}
      <DataForm key={turns.length} simulator={simulator} session={session?.status === "active" ? session : undefined} />
    </div>
  );
}

function SessionFacts({ simulator, session }: { simulator: Simulator; session: Session }) {
  const t = useTranslations("simulator.data");
  const { byId } = indexOf(simulator.simulation.definition);
  const step = byId.get(session.currentStepId);
  const rows: [string, string][] = [
    [t("status"), t(`statuses.${session.status}`)],
    [t("step"), step ? titleOf(step) : session.currentStepId],
    [t("mode"), t(`modes.${session.mode}`)],
  ];
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 text-xs">
      {rows.map(([label, value]) => (
        <div key={label} className="contents">
          <dt className="text-fg-3">{label}</dt>
          <dd className="truncate">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function DataForm({ simulator, session }: { simulator: Simulator; session?: Session }) {
  const t = useTranslations("simulator.data");
  const { person } = stateOf(simulator.simulation);
  const [answers, setAnswers] = useState(() => session?.answers.map(([id, value]): [string, string] => [id, value]));
  const [profile, setProfile] = useState(() => writeProfile(person.profile));
  const [tags, setTags] = useState(() => person.tags.join(", "));
  const apply = () => {
    const named = { ...person, profile: readProfile(profile), tags: readTags(tags) };
    simulator.send({ type: "edit", ...(answers && { answers }), person: named });
  };
  return (
    <div className="flex flex-col gap-3">
      {answers ? (
        <AnswerInputs definition={simulator.simulation.definition} answers={answers} onChange={setAnswers} />
      ) : null}
      <ProfileField text={profile} onChange={setProfile} />
      <Field label={t("tags")}>
        <Input size="sm" value={tags} onValueChange={setTags} />
      </Field>
      <Button size="sm" onClick={apply}>
        {t("apply")}
      </Button>
    </div>
  );
}

function readTags(text: string): string[] {
  return [...new Set(text.split(/[,、]/).map((tag) => tag.trim()))].filter((tag) => tag !== "");
}
