"use client";

import { ArrowDown, ArrowUp, Plus, X } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "@/components/i18n/client";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { Select } from "@/components/ui/select";
import { maxActions, type TriggerChoices, type TriggerEffect } from "@/lib/triggers/shared";
import { ActionFields } from "./action-fields";
import { actionKinds, blankParameters } from "./action-kinds";
import type { SetFlaw } from "./flaws";
import { newAction } from "./new-effect";

type ActionsEffect = Extract<TriggerEffect, { type: "run_actions" }>;

interface ActionListProps {
  effect: ActionsEffect;
  choices: TriggerChoices;
  setFlaw: SetFlaw;
  onChange: (effect: ActionsEffect) => void;
}

/** Actions, done one after another. */
export function ActionList({ effect, choices, setFlaw, onChange }: ActionListProps) {
  const t = useTranslations("triggers.actions");
  const { actions } = effect;
  const [keys, setKeys] = useState(() => actions.map((_, index) => index));
  const save = (changed: ActionsEffect["actions"]) => onChange({ type: "run_actions", actions: changed });
  const move = (from: number, to: number) => {
    const [key, action] = [keys[from], actions[from]];
    if (key === undefined || !action) return;
    setKeys(keys.toSpliced(from, 1).toSpliced(to, 0, key));
    save(actions.toSpliced(from, 1).toSpliced(to, 0, action));
  };
  const add = () => {
    setKeys([...keys, Math.max(-1, ...keys) + 1]);
    save([...actions, newAction("get_text_message", blankParameters("get_text_message", choices))]);
  };
  const remove = (index: number) => {
    setKeys(keys.toSpliced(index, 1));
    save(actions.toSpliced(index, 1));
  };
  return (
    <div className="flex flex-col gap-3">
      <ol aria-label={t("label")} className="flex flex-col gap-3">
        {actions.map((action, index) => (
          <li key={keys[index]} className="rounded-md border border-border p-3">
            <fieldset className="min-w-0">
              <div className="mb-2 flex items-center gap-1">
                <legend className="float-left mr-auto text-xs font-semibold">{t("nth", { n: index + 1 })}</legend>
                <IconButton
                  size="sm"
                  label={t("up", { n: index + 1 })}
                  icon={<Icon icon={ArrowUp} size={14} />}
                  disabled={index === 0}
                  onClick={() => move(index, index - 1)}
                />
                <IconButton
                  size="sm"
                  label={t("down", { n: index + 1 })}
                  icon={<Icon icon={ArrowDown} size={14} />}
                  disabled={index === actions.length - 1}
                  onClick={() => move(index, index + 1)}
                />
                <IconButton
                  size="sm"
                  label={t("remove", { n: index + 1 })}
                  icon={<Icon icon={X} size={14} />}
                  disabled={actions.length === 1}
                  onClick={() => remove(index)}
                />
              </div>
              <div className="flex flex-col gap-3">
                <Field name={`effect/actions/${index}/type`} label={t("type")}>
                  <Select
                    value={action.type}
                    onValueChange={(type: string) =>
                      save(actions.with(index, newAction(type, blankParameters(type, choices))))
                    }
                    options={actionKinds.map((kind) => {
                      const isOut = choices.unavailable?.[kind] !== undefined;
                      const hint = isOut && t(`unavailable.${kind === "request_llm" ? "ai" : "mail"}`);
                      return { value: kind, label: t(`kinds.${kind}`), ...(hint && { hint, disabled: true }) };
                    })}
                    className="w-full"
                  />
                </Field>
                <ActionFields
                  key={action.type}
                  action={action}
                  place={`effect/actions/${index}/parameters`}
                  choices={choices}
                  setFlaw={setFlaw}
                  onChange={(parameters) => save(actions.with(index, { ...action, parameters }))}
                />
              </div>
            </fieldset>
          </li>
        ))}
      </ol>
      <div>
        <Button icon={<Icon icon={Plus} />} disabled={actions.length >= maxActions} onClick={add}>
          {t("add")}
        </Button>
      </div>
    </div>
  );
}
