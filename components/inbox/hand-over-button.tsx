"use client";

import { Bot, Hand } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "@/components/i18n/client";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { RadioGroup } from "@/components/ui/radio-group";
import type { PausedSessions } from "./inbox-api";
import { useHandOverOfScreen } from "./use-hand-over";

/** Takes the conversation over from automation, or gives it back. */
export function HandOverButton() {
  const t = useTranslations("inbox.handOver");
  const handOver = useHandOverOfScreen();
  if (!handOver.handler) return null;
  const isWithPerson = handOver.handler === "human";
  const label = isWithPerson ? t("return") : t("take");
  const shown = {
    icon: <Icon icon={isWithPerson ? Bot : Hand} />,
    keys: isWithPerson ? "shift+h" : "h",
    loading: handOver.isBusy,
    onClick: isWithPerson ? handOver.askToReturn : handOver.takeOver,
  };
  return (
    <>
      <Button {...shown} className="max-md:hidden">
        {label}
      </Button>
      <IconButton {...shown} label={label} className="md:hidden" />
      {handOver.isAsking ? <ReturnDialog /> : null}
    </>
  );
}

const choices: PausedSessions[] = ["resume", "resume_silently", "cancel"];

/** INB-505: what becomes of what was paused is the agent's word. */
function ReturnDialog() {
  const t = useTranslations("inbox.handOver");
  const ui = useTranslations("ui");
  const handOver = useHandOverOfScreen();
  const [sessions, setSessions] = useState<PausedSessions>("resume");
  const footer = (
    <>
      <DialogClose render={<Button>{ui("cancel")}</Button>} />
      <Button variant="primary" icon={<Icon icon={Bot} />} onClick={() => handOver.returnWith(sessions)}>
        {t("return")}
      </Button>
    </>
  );
  return (
    <Dialog
      open
      onOpenChange={handOver.setAsking}
      title={t("ask.title")}
      description={t("ask.text")}
      size="sm"
      footer={footer}
    >
      <RadioGroup
        boxed
        aria-label={t("ask.title")}
        value={sessions}
        onValueChange={setSessions}
        options={choices.map((value) => ({ value, label: t(`ask.${value}`), help: t(`ask.${value}_help`) }))}
      />
    </Dialog>
  );
}
