"use client";

import { useState } from "react";
import { useTranslations } from "@/components/i18n/client";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { counted } from "./counted";
import { useEditing } from "./editing-context";
import type { EditorProps } from "./editor-props";
import { NumberField } from "./number-field";
import { readCoordinates } from "./read-coordinates";
import { TextField } from "./text-field";

export function LocationEditor({ message, onChange, pointer }: EditorProps<"location">) {
  const t = useTranslations("message-editor");
  return (
    <>
      <TextField
        label={t("location.title")}
        value={message.title}
        onChange={(title) => onChange({ ...message, title })}
        pointer={`${pointer}/title`}
        limit={counted.locationTitle}
      />
      <TextField
        label={t("location.address")}
        value={message.address}
        onChange={(address) => onChange({ ...message, address })}
        pointer={`${pointer}/address`}
        limit={counted.locationAddress}
      />
      <PasteField onRead={(place) => onChange({ ...message, ...place })} />
      <div className="grid grid-cols-2 gap-3">
        <NumberField
          label={t("location.latitude")}
          value={message.latitude}
          min={-90}
          max={90}
          wrong={t("location.latitudeWrong")}
          onChange={(latitude) => onChange({ ...message, latitude })}
          pointer={`${pointer}/latitude`}
        />
        <NumberField
          label={t("location.longitude")}
          value={message.longitude}
          min={-180}
          max={180}
          wrong={t("location.longitudeWrong")}
          onChange={(longitude) => onChange({ ...message, longitude })}
          pointer={`${pointer}/longitude`}
        />
      </div>
    </>
  );
}

/** The way from a map to two numbers: paste what the map gave. */
function PasteField({ onRead }: { onRead: (place: { latitude: number; longitude: number }) => void }) {
  const t = useTranslations("message-editor");
  const { isReadOnly } = useEditing();
  const [text, setText] = useState("");
  const place = readCoordinates(text);
  if (isReadOnly) return null;
  const type = (given: string) => {
    setText(given);
    const read = readCoordinates(given);
    if (read) onRead(read);
  };
  return (
    <Field
      label={t("location.paste")}
      optional
      help={t("location.pasteHelp")}
      error={text.trim() !== "" && !place ? t("location.pasteWrong") : undefined}
    >
      <Input value={text} placeholder="35.6812, 139.7671" onChange={(event) => type(event.target.value)} />
    </Field>
  );
}
