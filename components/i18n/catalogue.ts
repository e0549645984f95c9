/**
 * Every feature's messages, one line each: the key is the namespace in `useTranslations("…")`.
 * Loaded on demand, so that a browser receives one language.
 */
export const catalogue = {
  "action-editor": {
    ja: () => import("@/components/action-editor/messages/ja.json"),
    en: () => import("@/components/action-editor/messages/en.json"),
  },
  account: {
    ja: () => import("@/components/account/messages/ja.json"),
    en: () => import("@/components/account/messages/en.json"),
  },
  audit: {
    ja: () => import("@/components/audit/messages/ja.json"),
    en: () => import("@/components/audit/messages/en.json"),
  },
  auth: {
    ja: () => import("@/components/auth/messages/ja.json"),
    en: () => import("@/components/auth/messages/en.json"),
  },
  builder: {
    ja: () => import("@/components/builder/messages/ja.json"),
    en: () => import("@/components/builder/messages/en.json"),
  },
  comments: {
    ja: () => import("@/components/comments/messages/ja.json"),
    en: () => import("@/components/comments/messages/en.json"),
  },
  definitions: {
    ja: () => import("@/components/definitions/messages/ja.json"),
    en: () => import("@/components/definitions/messages/en.json"),
  },
  share: {
    ja: () => import("@/components/share/messages/ja.json"),
    en: () => import("@/components/share/messages/en.json"),
  },
  "editor-shell": {
    ja: () => import("@/components/editor-shell/messages/ja.json"),
    en: () => import("@/components/editor-shell/messages/en.json"),
  },
  drafts: {
    ja: () => import("@/components/drafts/messages/ja.json"),
    en: () => import("@/components/drafts/messages/en.json"),
  },
  inspector: {
    ja: () => import("@/components/inspector/messages/ja.json"),
    en: () => import("@/components/inspector/messages/en.json"),
  },
  integrations: {
    ja: () => import("@/components/integrations/messages/ja.json"),
    en: () => import("@/components/integrations/messages/en.json"),
  },
  "interaction-settings": {
    ja: () => import("@/components/interaction-settings/messages/ja.json"),
    en: () => import("@/components/interaction-settings/messages/en.json"),
  },
  members: {
    ja: () => import("@/components/members/messages/ja.json"),
    en: () => import("@/components/members/messages/en.json"),
  },
  inbox: {
    ja: () => import("@/components/inbox/messages/ja.json"),
    en: () => import("@/components/inbox/messages/en.json"),
  },
  channels: {
    ja: () => import("@/components/channels/messages/ja.json"),
    en: () => import("@/components/channels/messages/en.json"),
  },
  "message-editor": {
    ja: () => import("@/components/message-editor/messages/ja.json"),
    en: () => import("@/components/message-editor/messages/en.json"),
  },
  messages: {
    ja: () => import("@/components/messages/messages/ja.json"),
    en: () => import("@/components/messages/messages/en.json"),
  },
  phone: {
    ja: () => import("@/components/phone/messages/ja.json"),
    en: () => import("@/components/phone/messages/en.json"),
  },
  problems: {
    ja: () => import("@/components/problems/messages/ja.json"),
    en: () => import("@/components/problems/messages/en.json"),
  },
  sessions: {
    ja: () => import("@/components/sessions/messages/ja.json"),
    en: () => import("@/components/sessions/messages/en.json"),
  },
  simulator: {
    ja: () => import("@/components/simulator/messages/ja.json"),
    en: () => import("@/components/simulator/messages/en.json"),
  },
  shell: {
    ja: () => import("@/components/shell/messages/ja.json"),
    en: () => import("@/components/shell/messages/en.json"),
  },
  templates: {
    ja: () => import("@/components/templates/messages/ja.json"),
    en: () => import("@/components/templates/messages/en.json"),
  },
  "test-sends": {
    ja: () => import("@/components/test-sends/messages/ja.json"),
    en: () => import("@/components/test-sends/messages/en.json"),
  },
  hours: {
    ja: () => import("@/components/hours/messages/ja.json"),
    en: () => import("@/components/hours/messages/en.json"),
  },
  triggers: {
    ja: () => import("@/components/triggers/messages/ja.json"),
    en: () => import("@/components/triggers/messages/en.json"),
  },
  ui: { ja: () => import("@/components/ui/messages/ja.json"), en: () => import("@/components/ui/messages/en.json") },
  webchat: {
    ja: () => import("@/components/webchat/messages/ja.json"),
    en: () => import("@/components/webchat/messages/en.json"),
  },
};
