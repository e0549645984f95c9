export interface NumberRange {
  min: number;
  max: number;
  isWhole?: boolean;
  /** Whether the field may be empty. */
  isOptional?: boolean;
}

export type ReadNumber = { ok: true; value: number | undefined } | { ok: false };

/** A number as people type it, in full width too; an empty field is nothing, or 0 where there has to be a number. */
export function readNumber(text: string, { min, max, isWhole, isOptional }: NumberRange): ReadNumber {
  const plain = text.normalize("NFKC").replace(/[−ー]/g, "-").trim();
  if (plain === "") return isOptional || min <= 0 ? { ok: true, value: isOptional ? undefined : 0 } : { ok: false };
  const value = Number(plain);
  const fits = value >= min && value <= max && (!isWhole || Number.isInteger(value));
  return fits ? { ok: true, value } : { ok: false };
}
