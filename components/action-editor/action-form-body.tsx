"use client";

import { useTranslations } from "@/components/i18n/client";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { Switch } from "@/components/ui/switch";
import { type ActionEntry, type ActionType, actionCatalogue, actionTypeOf } from "@/lib/engine";
import { useActionEditing } from "./action-editing";
import { formOf } from "./action-form";
import { actionTypes } from "./action-kinds";
import { ActionParameters } from "./action-parameters";
import { ActionTexts } from "./action-text-context";
import { ChainFields } from "./chain-fields";
import { FailureFields } from "./failure-fields";
import { newAction } from "./new-action";
import { useKindName } from "./use-kind-name";
import { useUnavailable } from "./use-unavailable";

interface ActionFormBodyProps {
  action: ActionEntry;
  actions: readonly ActionEntry[];
  index: number;
  pointer: string;
  onChange: (action: ActionEntry, place: string) => void;
}

/** Kind and parameters of an action; below, what is seldom changed. */
export function ActionFormBody({ action, actions, index, pointer, onChange }: ActionFormBodyProps) {
  const { available } = useActionEditing();
  const form = { action, pointer: `${pointer}/parameters` };
  const setParameters = (parameters: ActionEntry["parameters"], place: string) =>
    onChange({ ...action, parameters }, `/parameters${place}`);
  const changeKind = (type: ActionType) => {
    const { parameters } = newAction(type, available);
    onChange({ ...action, type, parameters }, "/type");
  };
  return (
    <ActionTexts actions={actions} index={index}>
      <KindField type={action.type} pointer={`${pointer}/type`} onChange={changeKind} />
      <ActionParameters key={action.type} {...form} part="main" onChange={setParameters} />
      <Details action={action}>
        <ActionParameters {...form} part="details" onChange={setParameters} />
        <ReturnSwitch action={action} onChange={onChange} />
        <FailureFields
          value={action.onFailure}
          pointer={`${pointer}/onFailure`}
          onChange={(onFailure) => onChange({ ...action, onFailure }, "/onFailure")}
        />
        <ChainFields
          actions={actions}
          index={index}
          pointer={`${pointer}/chains`}
          onChange={(chains) => onChange({ ...action, chains }, "/chains")}
        />
      </Details>
    </ActionTexts>
  );
}

interface KindFieldProps {
  type: string;
  pointer: string;
  onChange: (type: ActionType) => void;
}

/** Kinds that this workspace cannot perform are there, with the reason, and cannot be chosen. */
function KindField({ type, pointer, onChange }: KindFieldProps) {
  const t = useTranslations("action-editor");
  const nameOf = useKindName();
  const reasonOf = useUnavailable();
  const { isReadOnly } = useActionEditing();
  const known = actionTypeOf(type);
  const options = actionTypes.map((kind) => {
    const hint = reasonOf(kind);
    return { value: kind, label: nameOf(kind), ...(hint !== undefined && { hint, disabled: true }) };
  });
  return (
    <div data-pointer={pointer}>
      <Field label={t("kind")}>
        <Select
          {...(known && { value: known })}
          disabled={isReadOnly}
          onValueChange={(kind: ActionType) => kind !== known && onChange(kind)}
          options={options}
          placeholder={type}
          className="w-full"
        />
      </Field>
    </div>
  );
}

/** What is said when the action returns something: text, messages. */
function ReturnSwitch({ action, onChange }: Pick<ActionFormBodyProps, "action" | "onChange">) {
  const t = useTranslations("action-editor");
  const { isReadOnly } = useActionEditing();
  const type = actionTypeOf(action.type);
  if (type === undefined || actionCatalogue[type].result === "none") return null;
  return (
    <Switch
      label={t("sendReturnValue")}
      help={t(actionCatalogue[type].result === "value" ? "returnValueHelp" : "returnMessagesHelp")}
      disabled={isReadOnly}
      checked={action.sendReturnValue}
      onCheckedChange={(sendReturnValue) => onChange({ ...action, sendReturnValue }, "/sendReturnValue")}
    />
  );
}

/** Open from the start when something in it is not as usual. */
function Details({ action, children }: { action: ActionEntry; children: React.ReactNode }) {
  const t = useTranslations("action-editor");
  return (
    <details open={isUnusual(action)} className="rounded-md border border-border">
      <summary className="cursor-pointer rounded-md px-3 py-2 text-xs font-medium text-fg-2 hover:bg-hover">
        {t("details")}
      </summary>
      <div className="flex flex-col gap-4 border-t border-border p-3">{children}</div>
    </details>
  );
}

function isUnusual({ type, parameters, sendReturnValue, onFailure, chains }: ActionEntry): boolean {
  const known = actionTypeOf(type);
  const details = known ? formOf(known).filter(({ isDetail }) => isDetail) : [];
  const isFilled = details.some(({ name }) => parameters[name] !== undefined);
  return isFilled || !sendReturnValue || onFailure.type !== "continue" || chains.length > 0;
}
