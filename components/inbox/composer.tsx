"use client";

import { SendHorizontal, Settings2 } from "lucide-react";
import type { KeyboardEvent, RefObject } from "react";
import { useTranslations } from "@/components/i18n/client";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuChoices } from "@/components/ui/menu";
import type { ConversationDetail } from "@/lib/inbox/shared";
import { sendsReply } from "./composer-keys";
import { CostLabel } from "./cost-label";
import { useReply } from "./pending-replies";
import { Unreachable } from "./unreachable";
import { useDraft } from "./use-draft";
import { useNow } from "./use-now";
import { useSendKey } from "./use-send-key";

interface ComposerProps {
  conversation: ConversationDetail;
  input: RefObject<HTMLTextAreaElement | null>;
}

/** Where an agent writes; or why nobody can (INB-350). Give it the conversation's id as `key`. */
export function Composer({ conversation, input }: ComposerProps) {
  const { reach } = conversation;
  const closesAt = reach.state === "open" && reach.closesAt ? Date.parse(reach.closesAt) : null;
  const now = useNow(closesAt === null ? null : 10_000);
  if (reach.state !== "open") return <Unreachable reason={reach.state} />;
  if (closesAt !== null && now !== null && now >= closesAt) return <Unreachable reason="silent_too_long" />;
  return <ReplyBox conversation={conversation} input={input} />;
}

function ReplyBox({ conversation, input }: ComposerProps) {
  const t = useTranslations("inbox");
  const draft = useDraft(conversation);
  const { mutate } = useReply();
  const [sendKey, setSendKey] = useSendKey();
  const isEmpty = draft.text.trim() === "";
  const isTooLong = draft.text.length > conversation.textLimit;
  const send = () => {
    if (isEmpty || isTooLong) return;
    mutate({
      conversationId: conversation.id,
      clientId: crypto.randomUUID(),
      text: draft.text,
      seenSeq: conversation.lastSeq,
      at: new Date().toISOString(),
    });
    draft.clear();
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
        <textarea
          ref={input}
          value={draft.text}
          onChange={(event) => draft.setText(event.target.value)}
          onKeyDown={(event) => {
            if (sendsReply({ ...pressOf(event), isComposing: event.nativeEvent.isComposing }, sendKey)) {
              event.preventDefault();
              send();
            }
          }}
          rows={2}
          aria-label={t("composer.text")}
          aria-describedby={isTooLong ? "composer-too-long" : undefined}
          aria-invalid={isTooLong || undefined}
          placeholder={t("composer.placeholder")}
          className="field-sizing-content max-h-[40dvh] min-h-15.5 w-full resize-none bg-transparent px-3.5 pt-2.5 pb-1 text-md outline-none max-md:min-h-11 max-md:text-lg"
        />
        <div className="flex items-center gap-2 py-1.5 pr-1.5 pl-2">
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
        <p id="composer-too-long" role="alert" className="mt-1.5 px-1 text-xs text-danger-fg">
          {t("composer.tooLong", { limit: conversation.textLimit })}
        </p>
      ) : null}
    </form>
  );
}

function pressOf(event: KeyboardEvent) {
  const { key, keyCode, metaKey, ctrlKey, shiftKey, altKey } = event;
  return { key, keyCode, metaKey, ctrlKey, shiftKey, altKey };
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
