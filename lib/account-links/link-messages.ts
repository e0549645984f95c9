import type { Button, CardMessage, Message } from "@/lib/messages";

interface Words {
  title: string;
  offer: string;
  signIn: string;
  linked: string;
  unlink: string;
  other: string;
  done: string;
  unlinked: string;
  notLinked: string;
}

const words: Record<"ja" | "en", Words> = {
  ja: {
    title: "アカウント連携",
    offer:
      "ボタンを押してログインすると、アカウントを連携できます。連携は、いつでも「{keyword}」と送信して解除できます。",
    signIn: "ログインして連携する",
    linked: "「{name}」と連携しています。解除するには、下のボタンを押してください。",
    unlink: "連携を解除する",
    other: "別のアカウントと連携する",
    done: "「{name}」と連携しました。連携は、いつでも「{keyword}」と送信して解除できます。",
    unlinked: "連携を解除しました。",
    notLinked: "連携しているアカウントはありません。",
  },
  en: {
    title: "Link your account",
    offer: "Sign in with the button to link your account. You can unlink it at any time by sending “{keyword}”.",
    signIn: "Sign in and link",
    linked: "You are linked with “{name}”. Press the button below to unlink.",
    unlink: "Unlink",
    other: "Link another account",
    done: "You are now linked with “{name}”. You can unlink at any time by sending “{keyword}”.",
    unlinked: "Your account is no longer linked.",
    notLinked: "No account is linked.",
  },
};

export interface LinkScene {
  locale: "ja" | "en";
  keyword: string;
  /** Where this person begins. */
  url: string;
  /** The account that is linked now. */
  account?: { name: string } | undefined;
}

/** The way to link, or what is linked and the way out of it: unlinking is offered whenever somebody asks (LINE API 8.8). */
export function linkCard({ locale, keyword, url, account }: LinkScene): CardMessage {
  const text = words[locale];
  const begin = (label: string, style: Button["style"]): Button => ({
    label,
    style,
    action: { type: "uri", uri: url },
  });
  if (!account) {
    const offer = text.offer.replace("{keyword}", () => keyword);
    return { type: "card", title: text.title, text: offer, buttons: [begin(text.signIn, "primary")], columns: 1 };
  }
  const unlink: Button = {
    label: text.unlink,
    style: "primary",
    action: { type: "postback", data: "mode=unlink", displayText: text.unlink },
  };
  const linked = text.linked.replace("{name}", () => account.name);
  return { type: "card", title: text.title, text: linked, buttons: [unlink, begin(text.other, "link")], columns: 1 };
}

/** Said when the platform tells that the person agreed. */
export function linkedMessage({ locale, keyword, account }: Omit<LinkScene, "url">): Message {
  const text = words[locale].done.replace("{name}", () => account?.name ?? "").replace("{keyword}", () => keyword);
  return { type: "text", text };
}

export function unlinkedMessage({ locale, account }: Pick<LinkScene, "locale" | "account">): Message {
  return { type: "text", text: account ? words[locale].unlinked : words[locale].notLinked };
}
