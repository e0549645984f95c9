import type { Adapter } from "../contract";
import { lineAccountLinking } from "./account-linking";
import {
  fetchLineAccount,
  fetchLineMedia,
  fetchLineProfile,
  fetchLineQuota,
  sendToLine,
  setLineWebhook,
  testLineWebhook,
  validateAtLine,
} from "./api";
import { lineCapabilities } from "./capabilities";
import { lineChatLink } from "./chat-link";
import { parseLineCredentials, succeedLineCredentials } from "./credentials";
import { decodeLine } from "./decode";
import { encodeLine } from "./encode";
import { generateLineAccount } from "./generate-account";
import { splitLine } from "./split";
import { verifyLine } from "./verify";

/** LINE official accounts. */
export const lineAdapter: Adapter = {
  platform: "line",
  capabilities: lineCapabilities,
  parseCredentials: parseLineCredentials,
  succeedCredentials: succeedLineCredentials,
  verify: verifyLine,
  split: splitLine,
  decode: decodeLine,
  encode: encodeLine,
  send: sendToLine,
  validate: validateAtLine,
  fetchProfile: fetchLineProfile,
  fetchMedia: fetchLineMedia,
  generateAccount: generateLineAccount,
  chatLink: lineChatLink,
  accountLinking: lineAccountLinking,
  setup: {
    fetchAccount: fetchLineAccount,
    fetchQuota: fetchLineQuota,
    setWebhook: setLineWebhook,
    testWebhook: testLineWebhook,
  },
};
