export {
  type AiEndpointInput,
  aiEndpointSchema,
  type SecretInput,
  secretNamePattern,
  secretSchema,
} from "./settings.schema";
