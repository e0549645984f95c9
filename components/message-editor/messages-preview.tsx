"use client";

import { Eye } from "lucide-react";
import { memo } from "react";
import { useTranslations } from "@/components/i18n/client";
import { MessageView } from "@/components/messages/message-view";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import { stickerImageUrl } from "@/lib/channels/shared";
import type { Scope, StepMessage } from "@/lib/engine";
import type { Message } from "@/lib/messages";
import { type CardWords, drawPreview, withNames } from "./draw-preview";

interface MessagesPreviewProps {
  messages: readonly StepMessage[];
  scope: Scope;
  /** What cards list; without it two examples (MSG-10). */
  answers?: CardWords["answers"];
  /** On a ground that is there already, such as a phone. */
  isBare?: boolean;
  /** One of several on a page, of which none is a place to jump to. */
  isPart?: boolean;
}

/** Messages as the person will see them; what is not known yet shows by its name. */
export function MessagesPreview({ messages, scope, answers, isBare, isPart }: MessagesPreviewProps) {
  const t = useTranslations("message-editor");
  const names = withNames(messages, scope, (path) => t("preview.value", { path }));
  const words = useCardWords();
  const drawn = drawPreview(messages, names, answers ? { ...words, answers } : words);
  return <PhonePreview label={t("preview.label")} messages={drawn} isBare={isBare} isPart={isPart} />;
}

interface PhonePreviewProps {
  label: string;
  messages: readonly Message[];
  isBare?: boolean | undefined;
  isPart?: boolean | undefined;
}

/** Finished messages on the ground of a phone. */
export function PhonePreview({ label, messages, isBare, isPart }: PhonePreviewProps) {
  const t = useTranslations("message-editor");
  return (
    <section
      role={isPart ? "group" : undefined}
      aria-label={label}
      className={cx(
        "flex min-h-40 flex-col gap-2 overflow-x-auto",
        !isBare && "rounded-lg border border-border bg-surface-sunken p-3",
      )}
    >
      {messages.length === 0 ? (
        <p className="m-auto flex items-center gap-1.5 text-xs text-fg-3">
          <Icon icon={Eye} size={14} />
          {t("preview.empty")}
        </p>
      ) : (
        messages.map((message, index) => (
          <div key={index} className="max-w-full self-start">
            <Bubble message={message} isLast={index === messages.length - 1} />
          </div>
        ))
      )}
    </section>
  );
}

/** A medium of which nobody has said yet where it is. */
function isUnplaced(message: Message): boolean {
  return "originalContentUrl" in message && message.originalContentUrl === "";
}

/** Only what changed is drawn anew: a preview follows every key. */
const Bubble = memo(function Bubble({ message, isLast }: { message: Message; isLast: boolean }) {
  const t = useTranslations("message-editor");
  if (isUnplaced(message))
    return (
      <p className="rounded-lg border border-dashed border-border-strong px-4 py-6 text-xs text-fg-3">
        {t("preview.unplaced")}
      </p>
    );
  return (
    <MessageView
      message={message}
      tone="theirs"
      quickReplies={isLast ? "shown" : "hidden"}
      stickerUrl={(_packageId, stickerId) => stickerImageUrl(stickerId)}
    />
  );
});

function useCardWords(): CardWords {
  const t = useTranslations("message-editor");
  return {
    confirm: t("preview.confirm"),
    apply: t("preview.apply"),
    edit: t("preview.edit"),
    editPicker: t("preview.editPicker"),
    back: t("preview.back"),
    cancelConfirm: t("preview.cancelConfirm"),
    abort: t("preview.abort"),
    continue: t("preview.continue"),
    answers: [
      { label: t("preview.answers.name"), value: t("preview.answers.nameValue") },
      { label: t("preview.answers.date"), value: t("preview.answers.dateValue") },
    ],
  };
}
