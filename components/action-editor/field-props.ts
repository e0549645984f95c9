import type { ActionField } from "./action-form";

/** What the control of one parameter gets. */
export interface FieldProps {
  field: ActionField;
  label: string;
  help?: string;
  /** Where the parameter stands, for problems and for being found. */
  pointer: string;
  value: unknown;
  /** Nothing: the parameter is left out. */
  onChange: (value: unknown) => void;
}
