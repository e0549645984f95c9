export { channelNameSchema, newChannelSchema } from "./channel";
