/** A secret by its name, and where in a call it stands. */
export interface SecretUse {
  in: "header" | "query";
  name: string;
  secret: string;
  prefix: string;
}

/** The secrets that a stored call names; half-written ones too. */
export function secretUsesOf(value: unknown): SecretUse[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((item: unknown) => {
    if (typeof item !== "object" || item === null) return [];
    const members = new Map(Object.entries(item));
    const text = (name: string) => String(members.get(name) ?? "");
    const place = text("in") === "query" ? "query" : "header";
    return [{ in: place, name: text("name"), secret: text("secret"), prefix: text("prefix") }];
  });
}
