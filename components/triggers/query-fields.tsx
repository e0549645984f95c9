"use client";

import { Plus, X } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "@/components/i18n/client";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { FieldGroup } from "./field-group";

interface QueryFieldsProps {
  query: Record<string, string>;
  onChange: (query: Record<string, string>) => void;
}

interface Pair {
  key: number;
  name: string;
  value: string;
}

const mostPairs = 10;

/** The pairs of a button's data. While they are typed, two may have the same name; what is saved is the last of them. */
export function QueryFields({ query, onChange }: QueryFieldsProps) {
  const t = useTranslations("triggers.ruleFields");
  const [pairs, setPairs] = useState<Pair[]>(() =>
    Object.entries(query).map(([name, value], key) => ({ key, name, value })),
  );
  const change = (changed: Pair[]) => {
    setPairs(changed);
    onChange(Object.fromEntries(changed.map(({ name, value }) => [name, value])));
  };
  const add = () => change([...pairs, { key: Math.max(-1, ...pairs.map(({ key }) => key)) + 1, name: "", value: "" }]);
  return (
    <FieldGroup name="rule/query" label={t("query")} help={t("queryHelp")}>
      <ul className="flex flex-col gap-2">
        {pairs.map((pair, index) => (
          <li key={pair.key} className="flex items-center gap-2">
            <Input
              aria-label={t("queryName")}
              placeholder={t("queryName")}
              value={pair.name}
              onValueChange={(name) => change(pairs.with(index, { ...pair, name }))}
              maxLength={100}
              mono
            />
            <span aria-hidden className="text-fg-3">
              =
            </span>
            <Input
              aria-label={t("queryValue")}
              placeholder={t("queryValue")}
              value={pair.value}
              onValueChange={(value) => change(pairs.with(index, { ...pair, value }))}
              maxLength={300}
              mono
            />
            <IconButton
              label={t("removeQuery", { name: pair.name })}
              icon={<Icon icon={X} />}
              disabled={pairs.length === 1}
              onClick={() => change(pairs.toSpliced(index, 1))}
            />
          </li>
        ))}
      </ul>
      <div>
        <Button size="sm" icon={<Icon icon={Plus} size={14} />} disabled={pairs.length >= mostPairs} onClick={add}>
          {t("addQuery")}
        </Button>
      </div>
    </FieldGroup>
  );
}
