"use client";

import { useMemo, useState } from "react";
import { useBuilder } from "@/components/builder-store/builder-context";
import { useTranslations } from "@/components/i18n/client";
import { Dialog } from "@/components/ui/dialog";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { Spinner } from "@/components/ui/spinner";
import type { TestPlace } from "@/lib/tester-phones/shared";
import { CheckWithPlatform } from "./check-with-platform";
import { LinkPhone } from "./link-phone";
import { SendToPhone } from "./send-to-phone";
import { type TestApi, testApi } from "./test-api";
import { usePlaces } from "./use-places";

/** Send to one's own phone, or have the platform look at it. */
export type TestPurpose = "send" | "check";

interface TestDialogProps {
  purpose: TestPurpose;
  stepId: string;
  /** Of the interaction. */
  title: string;
  onClose: () => void;
}

/** Chooses the channel on which what a step says is tried out, and does it there. */
export function TestDialog({ purpose, stepId, title, onClose }: TestDialogProps) {
  const t = useTranslations("test-sends");
  const { workspace, interactionId } = useBuilder(({ facts }) => facts);
  const api = useMemo(() => testApi(workspace, interactionId), [workspace, interactionId]);
  const [isWaiting, setWaiting] = useState(false);
  const { places: found, hasFailed, refresh } = usePlaces(api, isWaiting);
  const places = found?.filter(({ canCheck }) => purpose === "send" || canCheck);
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
      title={t(`${purpose}.open`)}
      description={t(`${purpose}.about`)}
    >
      {places && places.length > 0 ? (
        <Places {...{ purpose, stepId, title, onClose, api, places, refresh, setWaiting }} />
      ) : (
        <NoPlaces isEmpty={places !== undefined} hasFailed={hasFailed} retry={refresh} />
      )}
    </Dialog>
  );
}

function NoPlaces({ isEmpty, hasFailed, retry }: { isEmpty: boolean; hasFailed: boolean; retry: () => void }) {
  const t = useTranslations("test-sends");
  const ui = useTranslations("ui");
  if (isEmpty) return <EmptyState title={t("noChannels.title")}>{t("noChannels.text")}</EmptyState>;
  if (hasFailed) return <ErrorState title={t("notLoaded")} onRetry={retry} />;
  return (
    <div className="grid min-h-30 place-items-center">
      <Spinner size={18} label={ui("loading")} />
    </div>
  );
}

interface PlacesProps extends TestDialogProps {
  api: TestApi;
  places: TestPlace[];
  refresh: () => void;
  setWaiting: (isWaiting: boolean) => void;
}

function Places({ places, setWaiting, ...rest }: PlacesProps) {
  const t = useTranslations("test-sends");
  const [chosen, setChosen] = useState<string>();
  const place = places.find(({ channelId }) => channelId === chosen) ?? places[0];
  if (!place) return null;
  const hintOf = ({ phone }: TestPlace) =>
    rest.purpose === "check" ? {} : { hint: t(phone ? "linked" : "notLinked") };
  const options = places.map((one) => ({ value: one.channelId, label: one.name, ...hintOf(one) }));
  return (
    <div className="flex flex-col gap-4">
      <Field label={t("channel")}>
        <Select value={place.channelId} onValueChange={setChosen} options={options} />
      </Field>
      <Trial key={place.channelId} {...rest} place={place} setWaiting={setWaiting} />
    </div>
  );
}

function Trial(props: Omit<PlacesProps, "places"> & { place: TestPlace }) {
  const { purpose, stepId, title, place, api, onClose, refresh, setWaiting } = props;
  if (purpose === "check") return <CheckWithPlatform {...{ stepId, title, place, api, onClose }} />;
  const { phone } = place;
  if (!phone) return <LinkPhone place={place} api={api} setWaiting={setWaiting} />;
  return <SendToPhone {...{ stepId, title, place, api, onClose }} phone={phone} onForgotten={refresh} />;
}
