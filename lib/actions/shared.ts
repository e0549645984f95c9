export {
  type AiEndpointInput,
  aiEndpointSchema,
  type SecretInput,
  secretNameSchema,
  secretSchema,
} from "./settings.schema";
