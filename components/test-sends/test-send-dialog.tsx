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
import { LinkPhone } from "./link-phone";
import { SendToPhone } from "./send-to-phone";
import { type TestApi, testApi } from "./test-api";
import { usePlaces } from "./use-places";

interface TestSendDialogProps {
  stepId: string;
  /** Of the interaction. */
  title: string;
  onClose: () => void;
}

/** MSG-15: chooses where, links one's phone if need be, and sends what the step says there. */
export function TestSendDialog({ stepId, title, onClose }: TestSendDialogProps) {
  const t = useTranslations("test-sends");
  const { workspace, interactionId } = useBuilder(({ facts }) => facts);
  const api = useMemo(() => testApi(workspace, interactionId), [workspace, interactionId]);
  const [isWaiting, setWaiting] = useState(false);
  const { places, hasFailed, refresh } = usePlaces(api, isWaiting);
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
      title={t("open")}
      description={t("about")}
      size="md"
    >
      {places && places.length > 0 ? (
        <Places {...{ stepId, title, onClose, api, places, refresh, setWaiting }} />
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

interface PlacesProps extends TestSendDialogProps {
  api: TestApi;
  places: TestPlace[];
  refresh: () => void;
  setWaiting: (isWaiting: boolean) => void;
}

function Places({ stepId, title, onClose, api, places, refresh, setWaiting }: PlacesProps) {
  const t = useTranslations("test-sends");
  const [chosen, setChosen] = useState<string>();
  const place = places.find(({ channelId }) => channelId === chosen) ?? places[0];
  if (!place) return null;
  const choose = (channelId: string) => {
    setWaiting(false);
    setChosen(channelId);
  };
  return (
    <div className="flex flex-col gap-4">
      <Field label={t("channel")}>
        <Select value={place.channelId} onValueChange={choose} options={places.map((one) => optionOf(one, t))} />
      </Field>
      {place.phone ? (
        <SendToPhone
          key={place.channelId}
          {...{ stepId, title, place, api, onClose }}
          phone={place.phone}
          onForgotten={refresh}
        />
      ) : (
        <LinkPhone key={place.channelId} place={place} api={api} setWaiting={setWaiting} />
      )}
    </div>
  );
}

function optionOf({ channelId, name, phone }: TestPlace, t: ReturnType<typeof useTranslations<"test-sends">>) {
  return { value: channelId, label: name, hint: t(phone ? "linked" : "notLinked") };
}
