"use client";

import { useDeferredValue, useMemo } from "react";
import { useTranslations } from "@/components/i18n/client";
import { MessagesPreview } from "@/components/message-editor/messages-preview";
import { Card } from "@/components/ui/card";
import { argValues } from "@/lib/templates/shared";
import { useTemplateEditing } from "./template-editing";
import { UseList } from "./use-list";

/** How it looks, and who uses it. Stays in view where there is room beside the form. */
export function TemplateAside() {
  const t = useTranslations("templates");
  const { editor, channelName, uses } = useTemplateEditing();
  const { args, messages } = useDeferredValue(editor.draft);
  const scope = useMemo(() => {
    const given = Object.fromEntries(Object.entries(argValues(args)).filter(([, value]) => value !== ""));
    return { args: given, user: { profile: { displayName: t("preview.person") } }, channel: { name: channelName } };
  }, [args, channelName, t]);
  return (
    <aside className="flex min-w-0 flex-col gap-6 xl:sticky xl:top-0">
      <Card title={t("preview.title")} hint={t("preview.hint")}>
        <div className="max-h-[60dvh] overflow-y-auto">
          <MessagesPreview messages={messages} scope={scope} />
        </div>
      </Card>
      {editor.saved ? (
        <Card title={t("uses.title")}>
          {uses.length > 0 ? <UseList uses={uses} /> : <p className="text-xs text-fg-3">{t("uses.none")}</p>}
        </Card>
      ) : null}
    </aside>
  );
}
