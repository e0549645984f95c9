"use client";

import { useTranslations } from "@/components/i18n/client";
import { Avatar } from "@/components/ui/avatar";
import { SuggestionList } from "@/components/ui/suggestion-list";
import type { Person } from "@/lib/comments/shared";

interface PeopleListProps {
  id: string;
  options: readonly Person[];
  active: number;
  onChoose: (person: Person) => void;
}

/** Who can be named here. */
export function PeopleList(props: PeopleListProps) {
  const t = useTranslations("comments");
  return (
    <SuggestionList {...props} label={t("people")} keyOf={({ memberId }) => memberId} className="max-h-44">
      {({ memberId, name }) => (
        <>
          <Avatar id={memberId} name={name} size={20} />
          <span className="truncate">{name}</span>
        </>
      )}
    </SuggestionList>
  );
}
