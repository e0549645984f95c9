"use client";

import { type ReactNode, useMemo } from "react";
import { useTranslations } from "@/components/i18n/client";
import { EditingContext, type PlaceholderOption, useEditing } from "@/components/message-editor/editing-context";
import type { ActionEntry } from "@/lib/engine";
import { useActionEditing } from "./action-editing";
import { useKindName } from "./use-kind-name";

interface ActionTextsProps {
  actions: readonly ActionEntry[];
  /** Whose texts these are: it reads what the actions before it brought. */
  index: number;
  /** Its own result too, for handing it on. */
  withOwn?: boolean;
  children: ReactNode;
}

/** Lets the texts inside name what is known there, the results of earlier actions among it. */
export function ActionTexts({ actions, index, withOwn = false, children }: ActionTextsProps) {
  const t = useTranslations("action-editor");
  const nameOf = useKindName();
  const { placeholders, upload, setBroken, isReadOnly } = useActionEditing();
  const count = withOwn ? index + 1 : index;
  const results = actions
    .slice(0, count)
    .map(({ type }) => type)
    .join(" ");
  const editing = useMemo(() => {
    const returned: PlaceholderOption[] = (results === "" ? [] : results.split(" ")).map((type, at) => ({
      path: `return[${at + 1}]`,
      label: t("result", { n: at + 1, kind: nameOf(type) }),
    }));
    return { placeholders: [...returned, ...placeholders], upload, problems: [], setBroken, isReadOnly };
  }, [results, placeholders, upload, setBroken, isReadOnly, t, nameOf]);
  return <EditingContext value={editing}>{children}</EditingContext>;
}

export function useTextPlaceholders(): readonly PlaceholderOption[] {
  return useEditing().placeholders;
}
