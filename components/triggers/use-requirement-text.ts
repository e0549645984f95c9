"use client";

import { useTranslations } from "@/components/i18n/client";
import type { Requirement } from "@/lib/triggers/shared";
import { useListText } from "./use-rule-text";

/** A condition in a few words: 営業時間内. */
export function useRequirementText(): (requirement: Requirement) => string {
  const t = useTranslations("triggers");
  const list = useListText();
  return (requirement) => {
    switch (requirement.type) {
      case "source":
        return t("requirement.source", { sources: list(requirement.kinds.map((kind) => t(`sources.${kind}`))) });
      case "friend":
        return t("requirement.friend", { statuses: list(requirement.statuses.map((one) => t(`statuses.${one}`))) });
      case "tag":
        return t(requirement.has ? "requirement.hasTag" : "requirement.hasNoTag", { tag: requirement.tag });
      case "profile":
        return t(`requirement.${profileKeys[requirement.test]}`, {
          key: requirement.key,
          value: requirement.value ?? "",
        });
      case "hours":
        return t(requirement.isOpen ? "requirement.open" : "requirement.closed");
    }
  };
}

const profileKeys = {
  equals: "profileEquals",
  contains: "profileContains",
  is_set: "profileSet",
  is_empty: "profileEmpty",
} as const;
