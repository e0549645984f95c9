/** A text field since it got the focus. */
export interface FieldState {
  /** Its text is what it was then. */
  isAtStart: boolean;
  /** The document was changed since then: what was typed stands there. */
  isRecorded: boolean;
}

/**
 * Who takes an undo back while a text has the focus (UND-6): the field itself for what only it knows, the document for what was
 * recorded from it and once the field is back at its starting text.
 */
export function undoPlace(field: FieldState | undefined): "field" | "document" {
  return !field || field.isAtStart || field.isRecorded ? "document" : "field";
}
