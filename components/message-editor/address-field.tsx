"use client";

import { counted } from "./counted";
import { TextField } from "./text-field";

interface AddressFieldProps {
  label: string;
  value: string;
  onChange: (url: string) => void;
  pointer: string;
  help?: string;
}

/** Where a file lies: a public address that the platform fetches it from. */
export function AddressField({ label, value, onChange, pointer, help }: AddressFieldProps) {
  return (
    <TextField
      label={label}
      inputMode="url"
      placeholder="https://"
      value={value}
      onChange={onChange}
      pointer={pointer}
      limit={counted.mediaUrl}
      help={help}
    />
  );
}
