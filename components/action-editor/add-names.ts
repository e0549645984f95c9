/** The names with those that were typed behind them: separated by commas, each once. Placeholders may contain anything. */
export function addNames(names: readonly string[], typed: string): string[] {
  const added = typed.includes("{{") ? [typed] : typed.split(/[、,，]/);
  const trimmed = added.map((name) => name.replace(/[、,，]$/, "").trim()).filter(Boolean);
  return [...new Set([...names, ...trimmed])];
}
