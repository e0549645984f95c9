"use client";

import type { CSSProperties, ReactNode } from "react";
import { useTranslations } from "@/components/i18n/client";
import type { Action } from "@/lib/messages";
import { useMessageSurroundings } from "./message-context";

interface ActionButtonProps {
  action?: Action;
  label: string;
  className?: string;
  style?: CSSProperties;
  children: ReactNode;
}

/** Something that the person can tap. Elsewhere than on the phone it only says what the tap would do. */
export function ActionButton({ action, label, className, style, children }: ActionButtonProps) {
  const { onAction } = useMessageSurroundings();
  const describe = useDescribeAction();
  if (!action || !onAction)
    return (
      <span className={className} style={style} title={action && describe(action)}>
        {children}
      </span>
    );
  return (
    <button type="button" className={className} style={style} onClick={() => onAction(action, label)}>
      {children}
    </button>
  );
}

function useDescribeAction(): (action: Action) => string {
  const t = useTranslations("messages");
  return (action) => {
    switch (action.type) {
      case "postback":
      case "datetimepicker":
      case "richmenuswitch":
        return t("action.data", { data: action.data });
      case "message":
        return t("action.message", { text: action.text });
      case "uri":
        return t("action.uri", { uri: action.uri });
      case "clipboard":
        return t("action.clipboard", { text: action.text });
      case "camera":
      case "cameraRoll":
      case "location":
        return t(`action.${action.type}`);
    }
  };
}
