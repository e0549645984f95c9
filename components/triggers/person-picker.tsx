"use client";

import { useQuery } from "@tanstack/react-query";
import { Search } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "@/components/i18n/client";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Icon } from "@/components/ui/icon";
import { Input } from "@/components/ui/input";
import { type PersonItem, triggersApi } from "./triggers-api";

interface PersonPickerProps {
  workspace: string;
  channelId: string;
  contactId: string;
  /** Of the field, for problems. */
  name: string;
  label: string;
  help?: string;
  onChange: (contactId: string) => void;
}

/** One of a channel's people, found by name. */
export function PersonPicker(props: PersonPickerProps) {
  const { workspace, channelId, contactId, name, label, help, onChange } = props;
  const t = useTranslations("triggers.schedules");
  const [query, setQuery] = useState("");
  const search = { channelId, ...(contactId ? { contactId } : { query }) };
  const { data: people } = useQuery({
    queryKey: ["triggers", workspace, "people", search],
    queryFn: ({ signal }) => triggersApi(workspace).people(search, signal),
  });
  const chosen = contactId ? people?.[0] : undefined;
  if (contactId) {
    return (
      <Field name={name} label={label} help={help}>
        <div className="flex items-center gap-2 rounded-md border border-border px-3 py-2">
          <Avatar id={contactId} name={chosen?.name ?? "?"} size={24} />
          <span className="min-w-0 flex-1 truncate text-sm">{chosen ? (chosen.name ?? t("nameless")) : "…"}</span>
          <Button size="sm" onClick={() => onChange("")}>
            {t("changePerson")}
          </Button>
        </div>
      </Field>
    );
  }
  return (
    <Field name={name} label={label} help={help}>
      <Input
        value={query}
        onValueChange={setQuery}
        placeholder={t("searchPerson")}
        leading={<Icon icon={Search} />}
        maxLength={100}
        autoComplete="off"
      />
      {people && people.length > 0 ? <Found people={people} onChange={onChange} /> : null}
      {people?.length === 0 ? <p className="text-xs text-fg-3">{t("noPeople")}</p> : null}
    </Field>
  );
}

function Found({ people, onChange }: { people: readonly PersonItem[] } & Pick<PersonPickerProps, "onChange">) {
  const t = useTranslations("triggers.schedules");
  return (
    <ul aria-label={t("pickPerson")} className="max-h-56 overflow-y-auto rounded-md border border-border">
      {people.map((person) => (
        <li key={person.contactId} className="border-b border-border last:border-b-0">
          <button
            type="button"
            onClick={() => onChange(person.contactId)}
            className="flex w-full items-center gap-2 px-3 py-2 text-left text-sm hover:bg-hover"
          >
            <Avatar id={person.contactId} name={person.name ?? "?"} size={24} />
            <span className="min-w-0 truncate">{person.name ?? t("nameless")}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
