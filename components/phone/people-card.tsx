"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "@/components/i18n/client";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import type { SandboxPerson } from "@/lib/channel-admin/shared";
import { PersonForm } from "./person-form";
import { SideCard } from "./side-card";
import type { Sandbox } from "./use-sandbox";

/** Who holds the phone. */
export function PeopleCard({ sandbox }: { sandbox: Sandbox }) {
  const t = useTranslations("phone");
  const [isAdding, setAdding] = useState(false);
  const { view, choose, addPerson } = sandbox;
  return (
    <SideCard title={t("people.title")}>
      <ul className="flex flex-col gap-0.5">
        {view?.people.map((person) => (
          <PersonRow key={person.id} person={person} isChosen={person.id === view.personId} onChoose={choose} />
        ))}
      </ul>
      {isAdding ? (
        <PersonForm onAdd={addPerson} onClose={() => setAdding(false)} />
      ) : (
        <Button
          size="sm"
          className="mt-2.5 w-full"
          icon={<Icon icon={Plus} size={14} />}
          onClick={() => setAdding(true)}
        >
          {t("people.add")}
        </Button>
      )}
    </SideCard>
  );
}

interface PersonRowProps {
  person: SandboxPerson;
  isChosen: boolean;
  onChoose: (id: string) => void;
}

function PersonRow({ person, isChosen, onChoose }: PersonRowProps) {
  const t = useTranslations("phone.people");
  const language = person.language === "ja" || person.language === "en" ? t(`language.${person.language}`) : undefined;
  const facts = [t(`friendship.${person.friendship}`), person.friendship === "friend" ? language : undefined];
  return (
    <li>
      <button
        type="button"
        aria-pressed={isChosen}
        onClick={() => onChoose(person.id)}
        className="flex w-full items-center gap-2.5 rounded-md p-2 text-left hover:bg-hover aria-pressed:bg-accent-soft"
      >
        <Avatar id={person.id} name={person.displayName} size={28} />
        <span className="min-w-0">
          <span className="block truncate text-sm font-medium">{person.displayName}</span>
          <span className={`block truncate text-xs ${isChosen ? "text-accent-soft-fg" : "text-fg-3"}`}>
            {facts.filter(Boolean).join(t("separator"))}
          </span>
        </span>
      </button>
    </li>
  );
}
