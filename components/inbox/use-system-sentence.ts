"use client";

import { useTranslations } from "@/components/i18n/client";
import type { EntryBody } from "@/lib/inbox/shared";

export type SystemBody = Exclude<EntryBody, { kind: "message" }>;

/** INB-170: what happened, as one whole sentence. */
export function useSystemSentence(): (body: SystemBody) => string {
  const t = useTranslations("inbox");
  return (body) => {
    switch (body.kind) {
      case "follow":
        return body.content.isUnblocked ? t("system.unblocked") : t("system.follow");
      case "postback":
        return postback(t, body.content);
      case "memberJoined":
      case "memberLeft":
        return t(`system.${body.kind}`, { count: body.content.members.length });
      case "beacon":
        return t("system.beacon", { action: body.content.action });
      case "accountLink":
        return t("system.accountLink", accountLinkOf(body.content));
      case "membership":
        return t("system.membership", { action: body.content.action });
      case "unsupported":
        return t("system.unsupported", { kind: body.content.platformType });
      case "handler.changed":
        return t("system.handler", { handler: body.content.handler });
      case "action.failed":
        return t("system.actionFailed", { action: body.content.action });
      case "interaction.started":
      case "interaction.reset":
      case "interaction.paused":
      case "interaction.resumed":
      case "interaction.completed":
      case "interaction.timed_out":
      case "interaction.canceled":
        return t(`system.${body.kind}`, { title: body.content.title });
      case "unfollow":
      case "join":
      case "leave":
      case "videoPlayComplete":
      case "delivery":
      case "module":
      case "activated":
      case "deactivated":
      case "suspended":
      case "resumed":
        return t(`system.${body.kind}`);
    }
  };
}

type AccountLink = Extract<EntryBody, { kind: "accountLink" }>["content"];

function accountLinkOf({ result, accountName }: AccountLink): { result: string; name: string } {
  return accountName === undefined ? { result, name: "" } : { result: "named", name: accountName };
}

type Postback = Extract<EntryBody, { kind: "postback" }>["content"];
type Translate = ReturnType<typeof useTranslations<"inbox">>;

function postback(t: Translate, { label, params }: Postback): string {
  const { newRichMenuAliasId: menu, date, time, datetime } = params ?? {};
  const picked = datetime ?? date ?? time;
  if (picked) return t("system.picked", { value: picked.replace("T", " ") });
  if (menu) return t("system.menuSwitched", { menu });
  return label ? t("system.tapped", { label }) : t("system.tappedUnknown");
}
