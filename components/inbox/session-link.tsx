"use client";

import { SquareArrowOutUpRight } from "lucide-react";
import { useTranslations } from "@/components/i18n/client";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import { useInbox } from "./inbox-context";

interface SessionLinkProps {
  interactionId: string;
  sessionId: string;
  /** Of the interaction: what tells one link from the next for those who hear them. */
  title: string;
  /** The icon alone, beside a sentence that says enough. */
  isQuiet?: boolean;
  className?: string;
}

/** INB-170, INB-212: the session on a page of its own, in a new tab, so that the conversation stays where it is. */
export function SessionLink({ interactionId, sessionId, title, isQuiet, className }: SessionLinkProps) {
  const t = useTranslations("inbox");
  const { workspace } = useInbox();
  return (
    <a
      href={`/${workspace}/interactions/${interactionId}/sessions/${sessionId}`}
      target="_blank"
      rel="noreferrer"
      aria-label={t("session.openOf", { title })}
      className={cx(
        "inline-flex min-h-6 min-w-6 flex-none justify-center items-center gap-1 rounded-sm px-1 text-2xs text-accent-fg hover:underline pointer-coarse:min-h-11",
        className,
      )}
    >
      {isQuiet ? null : t("session.open")}
      <Icon icon={SquareArrowOutUpRight} size={12} />
    </a>
  );
}
