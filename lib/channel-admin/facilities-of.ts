import { adapterOf } from "@/lib/channels";
import { env } from "@/lib/kernel/env";
import type { Channel } from "./channel";
import { webhookUrlOf } from "./check-webhook";

/** What a channel's settings offer besides its name. */
export interface ChannelFacilities {
  /** Credentials come from a platform outside, which can be asked and set up by API. */
  isSetUpByApi: boolean;
  /** What is pushed counts against a quota that may cost. */
  isMetered: boolean;
  /** Where the platform delivers; absent where nothing is delivered from outside. */
  webhookUrl?: string;
  /** Where the workspace's own site tells who has signed in, on platforms that can link accounts. */
  linkingUrl?: string;
  /** Where people talk, when that is a page of ours. */
  chatPageUrl?: string;
}

/** The facilities of a channel, from its adapter's abilities. */
export function facilitiesOf(channel: Pick<Channel, "id" | "platform" | "isSandbox">): ChannelFacilities {
  const { setup, capabilities, accountLinking } = adapterOf(channel.platform);
  const isSetUpByApi = setup !== undefined && !channel.isSandbox;
  return {
    isSetUpByApi,
    isMetered: capabilities.hasMeteredQuota,
    ...(setup && { webhookUrl: webhookUrlOf(channel) }),
    ...(accountLinking && { linkingUrl: `${env().appUrl}/api/account-links/${channel.id}` }),
    ...(capabilities.hasChatPage && { chatPageUrl: `${env().appUrl}/chat/${channel.id}` }),
  };
}

/** Whether this installation has a pretend platform to make phones on. */
export function hasSandbox(): boolean {
  return env().sandbox !== undefined;
}
