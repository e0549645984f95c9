"use client";

import { ImagePlus } from "lucide-react";
import { type ChangeEvent, useRef } from "react";
import { useTranslations } from "@/components/i18n/client";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { checkPicture, type PictureProblem, pictureTypes } from "@/lib/media/shared";

interface PictureButtonProps {
  onPicture: (file: File) => void;
  /** What is wrong with the file that was chosen last, if anything. */
  onProblem: (problem: PictureProblem | undefined) => void;
}

/** Lets the visitor choose a picture. What cannot be sent is refused here, before it costs an upload. */
export function PictureButton({ onPicture, onProblem }: PictureButtonProps) {
  const t = useTranslations("webchat");
  const input = useRef<HTMLInputElement>(null);
  const onChange = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? [];
    if (!file) return;
    // The same file may be chosen again.
    const problem = await checkPicture(file);
    target.value = "";
    onProblem(problem);
    if (!problem) onPicture(file);
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={pictureTypes.join()}
        aria-label={t("picture.choose")}
        tabIndex={-1}
        onChange={(event) => void onChange(event)}
        className="sr-only"
      />
      <IconButton
        size="lg"
        label={t("picture.send")}
        icon={<Icon icon={ImagePlus} size={20} />}
        onClick={() => input.current?.click()}
      />
    </>
  );
}
