"use client";

import { Plus, X } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "@/components/i18n/client";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { useActionEditing } from "./action-editing";
import { PlaceholderInput } from "./placeholder-input";

type Pairs = Readonly<Record<string, string>>;

interface PairTableProps {
  label: string;
  words: { add: string; name: string };
  pairs: Pairs;
  pointer: string;
  onChange: (pairs: Record<string, string>) => void;
}

interface Row {
  key: number;
  name: string;
  value: string;
}

/** Names and values. While they are typed a name may be empty or stand twice; what is kept is the last of each name. */
export function PairTable({ label, words, pairs, pointer, onChange }: PairTableProps) {
  const t = useTranslations("action-editor.pairs");
  const { isReadOnly, problems } = useActionEditing();
  const [typed, setTyped] = useState(() => ({ rows: rowsOf(pairs), text: JSON.stringify(pairs) }));
  // Changed from elsewhere, such as by undoing: those are now the rows.
  if (typed.text !== JSON.stringify(pairs)) setTyped({ rows: rowsOf(pairs), text: JSON.stringify(pairs) });
  const { rows } = typed;
  const change = (changed: Row[]) => {
    const kept = Object.fromEntries(changed.flatMap(({ name, value }) => (name.trim() === "" ? [] : [[name, value]])));
    setTyped({ rows: changed, text: JSON.stringify(kept) });
    if (JSON.stringify(kept) !== JSON.stringify(pairs)) onChange(kept);
  };
  const add = () => change([...rows, { key: Math.max(-1, ...rows.map(({ key }) => key)) + 1, name: "", value: "" }]);
  return (
    <fieldset className="min-w-0" data-pointer={pointer}>
      <legend className="mb-1.5 text-xs font-medium text-fg-2">{label}</legend>
      <ul className="flex flex-col gap-2">
        {rows.map((row, index) => (
          <li key={row.key} className="flex items-start gap-2">
            <div className="w-2/5">
              <Input
                aria-label={t("name", { of: words.name, n: index + 1 })}
                placeholder={words.name}
                value={row.name}
                readOnly={isReadOnly}
                onValueChange={(name) => change(rows.with(index, { ...row, name }))}
                maxLength={200}
                autoComplete="off"
                mono
              />
            </div>
            <div className="min-w-0 flex-1">
              <PlaceholderInput
                label={t("value", { of: row.name || words.name, n: index + 1 })}
                placeholder={t("valueHint")}
                value={row.value}
                onChange={(value) => change(rows.with(index, { ...row, value }))}
              />
            </div>
            {isReadOnly ? null : (
              <IconButton
                label={t("remove", { of: row.name || words.name })}
                icon={<Icon icon={X} />}
                onClick={() => change(rows.toSpliced(index, 1))}
              />
            )}
          </li>
        ))}
      </ul>
      {problems?.[pointer] ? <p className="mt-1.5 text-xs text-danger-fg">{problems[pointer]}</p> : null}
      {isReadOnly ? null : (
        <Button size="sm" icon={<Icon icon={Plus} size={14} />} onClick={add} className={rows.length > 0 ? "mt-2" : ""}>
          {words.add}
        </Button>
      )}
    </fieldset>
  );
}

function rowsOf(pairs: Pairs): Row[] {
  return Object.entries(pairs).map(([name, value], key) => ({ key, name, value }));
}
