"use client";

import { useLocale, useTranslations } from "@/components/i18n/client";
import type { TriggerRule } from "@/lib/triggers/shared";

/** A rule as a clause: 「予約」と送られたら. */
export function useRuleText(): (rule: TriggerRule) => string {
  const t = useTranslations("triggers.rule");
  const kindsText = useKindsText();
  return (rule) => {
    switch (rule.type) {
      case "keyword":
        return t(rule.match, { value: rule.value || "…" });
      case "postback":
        return t("postback", { query: queryText(rule.query) });
      case "follow":
        return rule.isUnblocked === undefined ? t("follow") : t(rule.isUnblocked ? "unblocked" : "newFriend");
      case "any_message":
        return rule.kinds ? t("anyMessageOf", { kinds: kindsText(rule.kinds) }) : t("anyMessage");
      case "beacon":
        return rule.hardwareId ? t("beaconOf", { hardwareId: rule.hardwareId }) : t("beacon");
      case "video_play_complete":
        return rule.trackingId ? t("videoOf", { trackingId: rule.trackingId }) : t("video");
      default:
        return t(plainKey(rule));
    }
  };
}

type PlainRule = Exclude<
  TriggerRule,
  { type: "keyword" | "postback" | "follow" | "any_message" | "beacon" | "video_play_complete" }
>;

/** The sentences that need no words of the author. */
function plainKey(rule: PlainRule) {
  switch (rule.type) {
    case "member_joined":
      return "memberJoined";
    case "member_left":
      return "memberLeft";
    case "account_link":
      return rule.result ? linkKeys[rule.result] : "accountLink";
    case "membership":
      return rule.action ? membershipKeys[rule.action] : "membership";
    case "unanswered":
    case "unfollow":
    case "join":
    case "leave":
      return rule.type;
  }
}

const linkKeys = { ok: "accountLinkOk", failed: "accountLinkFailed" } as const;
const membershipKeys = { joined: "membershipJoined", left: "membershipLeft", renewed: "membershipRenewed" } as const;

/** Data as buttons carry it. */
export function queryText(query: Record<string, string>): string {
  return Object.entries(query)
    .map(([name, value]) => `${name}=${value}`)
    .join("&");
}

type SaidKind = NonNullable<Extract<TriggerRule, { type: "any_message" }>["kinds"]>[number];

function useKindsText(): (kinds: readonly SaidKind[]) => string {
  const t = useTranslations("triggers.kinds");
  const list = useListText();
  return (kinds) => list(kinds.map((kind) => t(kind)));
}

/** Several words in a row, one of which is enough. */
export function useListText(): (words: readonly string[]) => string {
  const locale = useLocale();
  return (words) => new Intl.ListFormat(locale, { type: "disjunction" }).format(words);
}
