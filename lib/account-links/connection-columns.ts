import { channels } from "@/db/schema";

/** The columns of a channel that open its connection to the platform. */
export const connectionColumns = {
  id: channels.id,
  platform: channels.platform,
  platformAccountId: channels.platformAccountId,
  isSandbox: channels.isSandbox,
  secrets: channels.secrets,
};
