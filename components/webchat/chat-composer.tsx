"use client";

import { SendHorizontal } from "lucide-react";
import { type FormEvent, type KeyboardEvent, useState } from "react";
import { useTranslations } from "@/components/i18n/client";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import type { PictureProblem } from "@/lib/media/shared";
import { PictureButton } from "./picture-button";

const mostCharacters = 5000;

interface ChatComposerProps {
  onSay: (text: string) => void;
  onPicture: (file: File) => void;
}

/** Where the visitor types. Enter sends, but not while an input method is composing. */
export function ChatComposer({ onSay, onPicture }: ChatComposerProps) {
  const t = useTranslations("webchat");
  const [text, setText] = useState("");
  const [problem, setProblem] = useState<PictureProblem>();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === "") return;
    onSay(text);
    setText("");
    setProblem(undefined);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && !event.shiftKey && !event.nativeEvent.isComposing) submit(event);
  };
  return (
    <form
      onSubmit={submit}
      className="flex flex-none flex-wrap items-end gap-2 border-t border-border bg-surface px-3 py-2.5"
    >
      {problem ? (
        <p role="alert" className="w-full text-xs text-danger-fg">
          {t(`picture.problems.${problem}`)}
        </p>
      ) : null}
      <PictureButton onPicture={onPicture} onProblem={setProblem} />
      <textarea
        aria-label={t("message")}
        placeholder={t("message")}
        value={text}
        rows={1}
        maxLength={mostCharacters}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
        className="field-sizing-content max-h-40 min-h-10 flex-1 resize-none rounded-xl bg-surface-sunken px-3.5 py-2.5 text-md/5 placeholder:text-fg-3 max-md:text-lg/5"
      />
      <IconButton
        type="submit"
        size="lg"
        label={t("send")}
        icon={<Icon icon={SendHorizontal} size={20} />}
        disabled={text.trim() === ""}
        className="text-accent-fg"
      />
    </form>
  );
}
