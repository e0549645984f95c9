/**
 * Every feature's messages, one line each: the key is the namespace in `useTranslations("…")`.
 * Loaded on demand, so that a browser receives one language.
 */
export const catalogue = {
  builder: {
    ja: () => import("@/components/builder/messages/ja.json"),
    en: () => import("@/components/builder/messages/en.json"),
  },
  messages: {
    ja: () => import("@/components/messages/messages/ja.json"),
    en: () => import("@/components/messages/messages/en.json"),
  },
  shell: {
    ja: () => import("@/components/shell/messages/ja.json"),
    en: () => import("@/components/shell/messages/en.json"),
  },
  ui: { ja: () => import("@/components/ui/messages/ja.json"), en: () => import("@/components/ui/messages/en.json") },
};
