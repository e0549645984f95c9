"use client";

import { LayoutTemplate, SendHorizontal, Settings2 } from "lucide-react";
import { type RefObject, useImperativeHandle, useState } from "react";
import { useTranslations } from "@/components/i18n/client";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuChoices } from "@/components/ui/menu";
import type { ConversationDetail } from "@/lib/inbox/shared";
import { CostLabel } from "./cost-label";
import { useReplyTo } from "./pending-replies";
import { ReplyText } from "./reply-text";
import { TemplatePicker } from "./template-picker";
import { Unreachable } from "./unreachable";
import { useDraft } from "./use-draft";
import { useNow } from "./use-now";
import { useSendKey } from "./use-send-key";

interface ComposerProps {
  conversation: ConversationDetail;
  input: RefObject<HTMLTextAreaElement | null>;
  /** Where the way to the saved messages is left for those outside. */
  templatePicker: RefObject<(() => void) | null>;
}

/** Where an agent writes; or why nobody can (INB-350). Give it the conversation's id as `key`. */
export function Composer(props: ComposerProps) {
  const { reach } = props.conversation;
  const closesAt = reach.state === "open" && reach.closesAt ? Date.parse(reach.closesAt) : null;
  const now = useNow(closesAt === null ? null : 10_000);
  if (reach.state !== "open") return <Unreachable reason={reach.state} />;
  if (closesAt !== null && now !== null && now >= closesAt) return <Unreachable reason="silent_too_long" />;
  return <ReplyBox {...props} />;
}

const problemId = "composer-too-long";

function ReplyBox({ conversation, input, templatePicker }: ComposerProps) {
  const t = useTranslations("inbox");
  const draft = useDraft(conversation);
  const [sendKey, setSendKey] = useSendKey();
  const isEmpty = draft.text.trim() === "";
  const isTooLong = draft.text.length > conversation.textLimit;
  const [isPicking, setPicking] = useState(false);
  useImperativeHandle(templatePicker, () => () => setPicking(true), []);
  const reply = useReplyTo(conversation);
  const send = () => {
    if (isEmpty || isTooLong) return;
    reply([{ type: "text", text: draft.text }]);
    draft.clear();
    input.current?.focus();
  };
  const insert = (text: string) => {
    const { selectionStart = draft.text.length, selectionEnd = draft.text.length } = input.current ?? {};
    draft.setText(`${draft.text.slice(0, selectionStart)}${text}${draft.text.slice(selectionEnd)}`);
    input.current?.focus();
  };
  return (
    <form
      aria-label={t("composer.label")}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
      className="flex-none border-t border-border bg-surface px-4 pt-3 pb-3 max-md:px-2 max-md:pt-1.5"
    >
      <div className="mb-1 flex h-7 items-center px-1 md:hidden">
        <CostLabel cost={conversation.cost} />
      </div>
      <div className="rounded-lg border border-control bg-surface focus-within:border-focus focus-within:outline-2 focus-within:-outline-offset-1 focus-within:outline-focus max-md:flex max-md:items-end">
        <ReplyText
          input={input}
          value={draft.text}
          onChange={draft.setText}
          sendKey={sendKey}
          onSend={send}
          onPickTemplate={() => setPicking(true)}
          problemId={isTooLong ? problemId : undefined}
        />
        <div className="flex items-center gap-2 py-1.5 pr-1.5 pl-2">
          <IconButton
            size="sm"
            label={t("composer.template")}
            keys="mod+shift+t"
            icon={<Icon icon={LayoutTemplate} />}
            onClick={() => setPicking(true)}
          />
          <SendKeyMenu sendKey={sendKey} onChange={setSendKey} />
          <Counter length={draft.text.length} limit={conversation.textLimit} />
          <span className="ml-auto max-md:hidden">
            <CostLabel cost={conversation.cost} />
          </span>
          <Button
            type="submit"
            variant="primary"
            disabled={isEmpty || isTooLong}
            icon={<Icon icon={SendHorizontal} />}
            keys={sendKey}
            className="max-md:[&_kbd]:hidden"
          >
            {t("composer.send")}
          </Button>
        </div>
      </div>
      {isTooLong ? (
        <p id={problemId} role="alert" className="mt-1.5 px-1 text-xs text-danger-fg">
          {t("composer.tooLong", { limit: conversation.textLimit })}
        </p>
      ) : null}
      <TemplatePicker
        conversation={conversation}
        isOpen={isPicking}
        onClose={() => setPicking(false)}
        onInsert={insert}
        onSend={reply}
      />
    </form>
  );
}

/** INB-303: from four fifths of the limit on; JavaScript's length counts what the platform counts. */
function Counter({ length, limit }: { length: number; limit: number }) {
  const t = useTranslations("inbox");
  if (length < limit * 0.8) return null;
  return (
    <span
      className={cx("text-xs tabular-nums", length > limit ? "text-danger-fg" : "text-fg-3")}
      title={t("composer.counter")}
    >
      {length}/{limit}
    </span>
  );
}

function SendKeyMenu({
  sendKey,
  onChange,
}: {
  sendKey: "mod+enter" | "enter";
  onChange: (key: "mod+enter" | "enter") => void;
}) {
  const t = useTranslations("inbox");
  return (
    <Menu
      side="top"
      trigger={
        <IconButton
          size="sm"
          label={t("composer.options")}
          icon={<Icon icon={Settings2} />}
          className="max-md:hidden"
        />
      }
    >
      <MenuChoices
        label={t("composer.sendKey")}
        value={sendKey}
        onValueChange={onChange}
        options={[
          { value: "mod+enter", label: t("composer.modEnter") },
          { value: "enter", label: t("composer.enter") },
        ]}
      />
    </Menu>
  );
}
