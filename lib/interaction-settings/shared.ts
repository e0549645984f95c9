export {
  type ChangeFacts,
  type ChannelChoice,
  changeFactsSchema,
  type InteractionFacts,
  type ProfileWriter,
  type Start,
} from "./facts.schema";
