/** MOD-5: beyond these an interaction is no longer something that a person can look after. */
export const definitionLimits = {
  steps: 1_000,
  /** Of the definition as JSON. */
  bytes: 2 * 1024 * 1024,
  branches: 50,
  messages: 5,
  /** Of one phase of a step. */
  actions: 20,
  cancelWords: 100,
  /** Wrong answers before another way is taken. */
  retries: 20,
  /** Thirty days (SET-1). */
  timeoutMinutes: 43_200,
  /** Characters of a text that replaces a built-in one. */
  builtInText: 500,
} as const;

/** From this share of a limit on its author is told. */
export const nearLimit = 0.9;
