"use client";

import { RefreshCw, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "@/components/i18n/client";
import { Button } from "./button";
import { CopyButton } from "./copy-button";
import { Icon } from "./icon";

interface ErrorStateProps {
  /** What did not happen. */
  title: ReactNode;
  /** Why, and what to do next. */
  children?: ReactNode;
  onRetry?: () => void;
  retrying?: boolean;
  /** The request id, to be told to whoever helps. */
  errorId?: string;
}

/** A panel that could not be filled: sentence, cause, retry, id to copy. */
export function ErrorState({ title, children, onRetry, retrying, errorId }: ErrorStateProps) {
  const t = useTranslations("ui");
  return (
    <div role="alert" className="mx-auto flex max-w-120 flex-col items-center gap-3 px-6 py-12 text-center">
      <span className="grid size-10 place-items-center rounded-md bg-danger-soft text-danger-fg">
        <Icon icon={TriangleAlert} size={20} />
      </span>
      <h2 className="text-lg font-semibold">{title}</h2>
      {children ? <p className="text-sm leading-[1.7] text-fg-2">{children}</p> : null}
      {onRetry ? (
        <Button icon={<Icon icon={RefreshCw} />} onClick={onRetry} loading={retrying} className="mt-2">
          {t("retry")}
        </Button>
      ) : null}
      {errorId ? (
        <p className="flex items-center gap-1.5 text-xs text-fg-3">
          {t("errorId")}
          <code className="font-mono">{errorId}</code>
          <CopyButton value={errorId} />
        </p>
      ) : null}
    </div>
  );
}
