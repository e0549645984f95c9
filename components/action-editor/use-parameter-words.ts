"use client";

import { useTranslations } from "@/components/i18n/client";
import type { ActionType } from "@/lib/engine";

/** Names of parameters; an action may have names of its own: `<action>.<name>`. */
const labelKeys = {
  body: "body",
  title: "title",
  thumbnail: "thumbnail",
  type: "buttonType",
  label: "buttonLabel",
  link: "link",
  displayText: "displayText",
  attributes: "attributes",
  json: "json",
  message: "message",
  user: "user",
  channel: "channel",
  key: "key",
  value: "value",
  tags: "tags",
  interaction: "interaction",
  overridePolicy: "overridePolicy",
  policy: "policy",
  statuses: "statuses",
  note: "note",
  format: "format",
  subject: "subject",
  prompt: "prompt",
  systemMessage: "systemMessage",
  model: "model",
  "saved_message.message": "template",
  "send_mail_to_admin.body": "mailBody",
} as const;

const helpKeys = {
  link: "link",
  attributes: "attributes",
  user: "user",
  key: "key",
  value: "value",
  tags: "tags",
  note: "note",
  model: "model",
  systemMessage: "systemMessage",
  statuses: "statuses",
  "cancel_interaction.interaction": "cancelled",
  "update_user_tags.tags": "allTags",
} as const;

const optionKeys = {
  "type.message": "type.message",
  "type.postback": "type.postback",
  "type.uri": "type.uri",
  "overridePolicy.reject": "overridePolicy.reject",
  "overridePolicy.restart_same": "overridePolicy.restart_same",
  "overridePolicy.restart_diff": "overridePolicy.restart_diff",
  "overridePolicy.restart_always": "overridePolicy.restart_always",
  "overridePolicy.stack": "overridePolicy.stack",
  "policy.force": "policy.force",
  "policy.confirm": "policy.confirm",
  "statuses.active": "statuses.active",
  "statuses.paused": "statuses.paused",
  "statuses.completed": "statuses.completed",
  "statuses.timeout": "statuses.timeout",
  "statuses.canceled": "statuses.canceled",
  "format.text": "format.text",
  "format.iso": "format.iso",
} as const;

/** What parameters and their choices are called. What has no words yet shows its own name. */
export function useParameterWords(type: ActionType) {
  const t = useTranslations("action-editor");
  return {
    label: (name: string) => {
      const key = ownOrCommon(labelKeys, type, name);
      return key ? t(`parameters.${key}`) : name;
    },
    help: (name: string) => {
      const key = ownOrCommon(helpKeys, type, name);
      return key && t(`help.${key}`);
    },
    option: (name: string, option: string) => {
      const key = find(optionKeys, `${name}.${option}`);
      return key ? t(`options.${key}`) : option;
    },
  };
}

function ownOrCommon<T extends Record<string, string>>(keys: T, type: string, name: string): T[keyof T] | undefined {
  return find(keys, `${type}.${name}`) ?? find(keys, name);
}

function find<T extends Record<string, string>>(keys: T, wanted: string): T[keyof T] | undefined {
  for (const key in keys) if (key === wanted) return keys[key];
  return undefined;
}
