"use client";

import { useTranslations } from "@/components/i18n/client";
import type { Action } from "@/lib/messages";

/** One sentence on what a tap does. */
export function useDescribeAction(): (action: Action) => string {
  const t = useTranslations("messages");
  return (action) => {
    switch (action.type) {
      case "postback":
      case "richmenuswitch":
        return t("action.data", { data: action.data });
      case "datetimepicker":
        return t(`action.pickers.${action.mode}`, { data: action.data });
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
