"use client";

import { Pencil, Plus } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "@/components/i18n/client";
import { Badge } from "@/components/ui/badge";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import type { AnswerView, SessionDetail } from "@/lib/sessions/shared";
import { AnswerForm } from "./answer-form";
import { DrawerSection } from "./drawer-section";

/** Every question with its answer, each of which can be corrected in its place. */
export function AnswerList({ session }: { session: SessionDetail }) {
  const t = useTranslations("sessions");
  const [editing, setEditing] = useState<string>();
  return (
    <DrawerSection title={t("answers.title")}>
      <ul className="-mx-2">
        {session.answers.map((answer) => (
          <li key={answer.stepId} className="rounded-md px-2 py-1.5 hover:bg-hover">
            {editing === answer.stepId ? (
              <AnswerForm session={session} answer={answer} onDone={() => setEditing(undefined)} />
            ) : (
              <Answer
                answer={answer}
                canEdit={session.can.edit && isEditable(session, answer)}
                onEdit={() => setEditing(answer.stepId)}
              />
            )}
          </li>
        ))}
      </ul>
    </DrawerSection>
  );
}

/** What is not kept after completion is not added afterwards either. */
function isEditable({ status }: SessionDetail, { isKnown, isExcluded }: AnswerView): boolean {
  return isKnown && !(isExcluded && status === "completed");
}

interface AnswerProps {
  answer: AnswerView;
  canEdit: boolean;
  onEdit: () => void;
}

function Answer({ answer, canEdit, onEdit }: AnswerProps) {
  const t = useTranslations("sessions");
  const { title, value, label } = answer;
  const edit = value === null ? t("answers.add", { title }) : t("answers.edit", { title });
  return (
    <div className="flex items-start gap-3">
      <div className="grid min-w-0 flex-1 grid-cols-[128px_minmax(0,1fr)] gap-x-3 text-sm max-sm:grid-cols-1">
        <span className="text-xs leading-6 text-fg-3">{title}</span>
        <span className="wrap-as-platform min-w-0 leading-6">
          {value === null ? <span className="text-fg-3">{t("answers.none")}</span> : label || t("answers.empty")}
          {value !== null && label !== value ? (
            <span className="ml-2 font-mono text-2xs text-fg-3">{value}</span>
          ) : null}
          <Mark answer={answer} />
        </span>
      </div>
      {canEdit ? (
        <IconButton
          size="xs"
          label={edit}
          icon={<Icon icon={value === null ? Plus : Pencil} size={14} />}
          onClick={onEdit}
          className="pointer-coarse:size-11"
        />
      ) : null}
    </div>
  );
}

function Mark({ answer: { isExcluded, isKnown } }: { answer: AnswerView }) {
  const t = useTranslations("sessions");
  const text = isKnown ? (isExcluded ? t("answers.excluded") : undefined) : t("answers.unknown");
  return text ? (
    <span className="ml-2 inline-block align-middle">
      <Badge>{text}</Badge>
    </span>
  ) : null;
}
