"use client";

import { useTranslations } from "@/components/i18n/client";
import type { Editing } from "@/components/message-editor/editing-context";
import { MessageListEditor } from "@/components/message-editor/message-list-editor";
import { templateKinds } from "@/components/message-editor/new-message";
import { Banner } from "@/components/ui/banner";
import { Card } from "@/components/ui/card";
import type { StepMessage } from "@/lib/engine";
import { type TemplateContent, templateLimits } from "@/lib/templates/shared";
import { ArgsEditor } from "./args-editor";
import { BasicFields } from "./basic-fields";
import { ConflictBanner } from "./conflict-banner";
import { TemplateAside } from "./template-aside";
import { useTemplateEditing } from "./template-editing";
import { usePlaceholders } from "./use-placeholders";

/** A template: what it is called, what it says, what it asks for; beside it how that looks and who uses it. */
export function TemplateForm({ folders }: { folders: readonly string[] }) {
  const t = useTranslations("templates");
  const { editor, canEdit, save, takeTheirs } = useTemplateEditing();
  const { draft, change, conflict, fields } = editor;
  const errorOf = (field: string) => {
    const problem = editor.isTold ? fields[field] : undefined;
    return problem && t(`problem.${problem}`);
  };
  return (
    <div className="relative grid items-start gap-6 xl:grid-cols-[minmax(0,1fr)_360px]">
      <div className="flex min-w-0 flex-col gap-6">
        {conflict ? (
          <ConflictBanner
            theirs={conflict}
            onTakeTheirs={takeTheirs}
            onOverwrite={() => void save(conflict.revision)}
          />
        ) : null}
        {editor.isTold && !editor.isSendable ? <Banner tone="danger">{t("problem.summary")}</Banner> : null}
        <Card title={t("basic.title")}>
          <BasicFields folders={folders} errorOf={errorOf} />
        </Card>
        <Messages />
        <Card title={t("args.title")} hint={t("args.hint")}>
          <ArgsEditor
            args={draft.args}
            isReadOnly={!canEdit}
            errorOf={(index) => errorOf(`args.${index}`)}
            onChange={(args) => change({ args })}
          />
        </Card>
      </div>
      <TemplateAside />
    </div>
  );
}

function Messages() {
  const t = useTranslations("templates");
  const { editor, canEdit, api } = useTemplateEditing();
  const { draft, change, isTold, setBroken } = editor;
  const editing: Editing = {
    placeholders: usePlaceholders(draft.args),
    upload: canEdit ? api.upload : undefined,
    // Nobody is told of what is missing before it could have been written.
    problems: isTold ? editor.problems : editor.problems.filter(({ code }) => code !== "empty" && code !== "required"),
    setBroken,
    isReadOnly: !canEdit,
  };
  return (
    <section aria-labelledby="template-messages">
      <h2 id="template-messages" className="mb-3 text-md font-semibold">
        {t("messages.title")}
      </h2>
      <MessageListEditor
        messages={draft.messages}
        onChange={(messages) => change({ messages: messages.filter(isTemplateMessage) })}
        kinds={templateKinds}
        max={templateLimits.messages}
        editing={editing}
      />
    </section>
  );
}

const kinds: readonly StepMessage["type"][] = templateKinds;

function isTemplateMessage(message: StepMessage): message is TemplateContent["messages"][number] {
  return kinds.includes(message.type);
}
