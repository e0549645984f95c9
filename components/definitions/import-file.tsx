"use client";

import { FileUp } from "lucide-react";
import { type ChangeEvent, useId, useState } from "react";
import { useTranslations } from "@/components/i18n/client";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-styles";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Icon } from "@/components/ui/icon";
import { Textarea } from "@/components/ui/textarea";

interface ImportFileProps {
  isBusy: boolean;
  /** Somebody wants to know what is in the text. */
  onCheck: (text: string) => void;
  /** The text is another one now. */
  onChange: () => void;
}

/** Takes the text of a file: chosen from the disk, which checks it at once, or pasted. */
export function ImportFile({ isBusy, onCheck, onChange }: ImportFileProps) {
  const t = useTranslations("definitions.import");
  const id = useId();
  const [text, setText] = useState("");
  const [notice, setNotice] = useState<string>();
  const choose = async (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.currentTarget.files ?? [];
    // The same file again, mended meanwhile, is a choice too.
    event.currentTarget.value = "";
    if (!file) return;
    onChange();
    const content = await file.text().catch(() => undefined);
    setNotice(content === undefined ? t("unreadable") : t("chosen", { name: file.name }));
    setText(content ?? "");
    if (content !== undefined) onCheck(content);
  };
  return (
    <Card title={t("fileTitle")}>
      <p className="mb-3 text-xs/[1.7] text-fg-2">{t("fileText")}</p>
      <div className="mb-4 flex flex-wrap items-center gap-3">
        <label htmlFor={id} className={buttonClass("secondary", "md", "cursor-pointer focus-within:outline-2")}>
          <Icon icon={FileUp} />
          {t("choose")}
          <input id={id} type="file" accept=".json,application/json" className="sr-only" onChange={choose} />
        </label>
        <span role="status" className="min-w-0 text-xs break-all text-fg-2">
          {notice}
        </span>
      </div>
      <Field label={t("paste")} help={t("pasteHelp")}>
        <Textarea
          rows={6}
          value={text}
          spellCheck={false}
          className="max-h-80 font-mono text-xs"
          onChange={(event) => {
            setText(event.currentTarget.value);
            setNotice(undefined);
            onChange();
          }}
        />
      </Field>
      <div className="mt-3 flex justify-end">
        <Button variant="soft" loading={isBusy} disabled={text.trim() === ""} onClick={() => onCheck(text)}>
          {t("check")}
        </Button>
      </div>
    </Card>
  );
}
