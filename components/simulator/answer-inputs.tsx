"use client";

import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { type Definition, indexOf, titleOf } from "@/lib/engine";

type Answers = readonly (readonly [stepId: string, value: string])[];

interface AnswerInputsProps {
  definition: Definition;
  answers: Answers;
  onChange: (answers: [string, string][]) => void;
}

/** One field for each answer that a session has, under the title of its step. */
export function AnswerInputs({ definition, answers, onChange }: AnswerInputsProps) {
  const { byId } = indexOf(definition);
  const change = (id: string, value: string) =>
    onChange(answers.map(([stepId, old]) => [stepId, stepId === id ? value : old]));
  return answers.map(([id, value]) => {
    const step = byId.get(id);
    return (
      <Field key={id} label={step ? titleOf(step) : id} aside={id}>
        <Input size="sm" value={value} onValueChange={(next) => change(id, next)} />
      </Field>
    );
  });
}
