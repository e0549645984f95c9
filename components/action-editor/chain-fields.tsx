"use client";

import { Plus, X } from "lucide-react";
import { useId } from "react";
import { useTranslations } from "@/components/i18n/client";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { type ActionEntry, actionTypeOf, type Chain, parametersOf } from "@/lib/engine";
import { useActionEditing } from "./action-editing";
import { ActionTexts } from "./action-text-context";
import { chainParts, chainTo } from "./chain-parts";
import { PlaceholderInput } from "./placeholder-input";
import { useKindName } from "./use-kind-name";

interface ChainFieldsProps {
  actions: readonly ActionEntry[];
  index: number;
  pointer: string;
  onChange: (chains: Chain[]) => void;
}

/** Hands data on to parameters of later actions. */
export function ChainFields({ actions, index, pointer, onChange }: ChainFieldsProps) {
  const t = useTranslations("action-editor.chains");
  const { isReadOnly } = useActionEditing();
  const chains = actions[index]?.chains ?? [];
  const hasLater = index + 1 < actions.length;
  if (!hasLater && chains.length === 0) return null;
  const add = () => onChange([...chains, { to: chainTo(index + 2, ""), data: `{{return[${index + 1}]}}` }]);
  return (
    <ActionTexts actions={actions} index={index} withOwn>
      <fieldset className="min-w-0" data-pointer={pointer}>
        <legend className="mb-1 text-xs font-medium text-fg-2">{t("label")}</legend>
        <p className="mb-1.5 text-xs/[1.6] text-fg-3">{t("help")}</p>
        <ul className="flex flex-col gap-2">
          {chains.map((chain, at) => (
            <li key={at} className="flex items-start gap-2 rounded-md border border-border p-2">
              <OneChain
                chain={chain}
                n={at + 1}
                actions={actions}
                index={index}
                pointer={`${pointer}/${at}`}
                onChange={(changed) => onChange(chains.with(at, changed))}
              />
              {isReadOnly ? null : (
                <IconButton
                  label={t("remove", { n: at + 1 })}
                  icon={<Icon icon={X} />}
                  onClick={() => onChange(chains.toSpliced(at, 1))}
                />
              )}
            </li>
          ))}
        </ul>
        {isReadOnly || !hasLater ? null : (
          <Button
            size="sm"
            icon={<Icon icon={Plus} size={14} />}
            onClick={add}
            className={chains.length > 0 ? "mt-2" : ""}
          >
            {t("add")}
          </Button>
        )}
      </fieldset>
    </ActionTexts>
  );
}

interface OneChainProps extends Pick<ChainFieldsProps, "actions" | "index" | "pointer"> {
  chain: Chain;
  n: number;
  onChange: (chain: Chain) => void;
}

function OneChain({ chain, n, actions, index, pointer, onChange }: OneChainProps) {
  const t = useTranslations("action-editor.chains");
  const nameOf = useKindName();
  const { isReadOnly, problems } = useActionEditing();
  const listId = useId();
  const { number, path } = chainParts(chain.to);
  const type = actionTypeOf(actions[number - 1]?.type ?? "");
  const later = actions.flatMap((action, at) => (at > index ? [{ number: at + 1, type: action.type }] : []));
  const isLost = number <= index + 1 || number > actions.length;
  const problem = problems?.[`${pointer}/to`] ?? (isLost ? t("lost") : undefined);
  return (
    <div className="grid min-w-0 flex-1 gap-2 sm:grid-cols-2">
      <Select
        aria-label={t("to", { n })}
        value={isLost ? "" : String(number)}
        disabled={isReadOnly}
        placeholder={t("choose")}
        onValueChange={(chosen) => onChange({ ...chain, to: chainTo(Number(chosen), path) })}
        options={later.map((one) => ({
          value: String(one.number),
          label: t("action", { n: one.number, kind: nameOf(one.type) }),
        }))}
        className="w-full"
      />
      <Input
        aria-label={t("path", { n })}
        placeholder={t("pathHint")}
        value={path}
        readOnly={isReadOnly}
        list={listId}
        mono
        autoComplete="off"
        onValueChange={(typed) => onChange({ ...chain, to: chainTo(number, typed) })}
      />
      <datalist id={listId}>
        {(type ? parametersOf(type) : []).map(({ name }) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <div className="sm:col-span-2">
        <PlaceholderInput
          label={t("data", { n })}
          value={chain.data}
          onChange={(data) => onChange({ ...chain, data })}
        />
      </div>
      {problem ? <p className="text-xs text-danger-fg sm:col-span-2">{problem}</p> : null}
    </div>
  );
}
