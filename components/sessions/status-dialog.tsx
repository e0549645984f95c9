"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "@/components/i18n/client";
import { Banner } from "@/components/ui/banner";
import { Button, ButtonLink } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { notify } from "@/components/ui/toast";
import type { Obstacle, SessionDetail } from "@/lib/sessions/shared";
import { useSessions } from "./sessions-context";
import { statusEffect, statusObstacle } from "./status-effect";
import { useProblemText } from "./use-problem-text";
import { useReadAgain } from "./use-read-again";

interface StatusDialogProps {
  session: SessionDetail;
  wanted: SessionDetail["status"];
  onClose: () => void;
}

/** Says what a status would do before it is set, or what stands in its way. */
export function StatusDialog({ session, wanted, onClose }: StatusDialogProps) {
  const t = useTranslations("sessions");
  const problemText = useProblemText();
  const obstacle = statusObstacle(session, wanted);
  const status = t(`status.${wanted}`);
  const set = useSetStatus(session, wanted, onClose);
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
      size="sm"
      title={t("setStatus.title", { status })}
      description={obstacle ? undefined : t(`setStatus.effect.${statusEffect(session.status, wanted)}`)}
      footer={
        <>
          <DialogClose render={<Button>{t("setStatus.keep")}</Button>} />
          {obstacle ? null : (
            <Button variant="primary" loading={set.isPending} onClick={() => set.mutate()}>
              {t("setStatus.do", { status })}
            </Button>
          )}
        </>
      }
    >
      {obstacle ? <Refusal session={session} obstacle={obstacle} /> : null}
      {set.error ? <Banner tone="danger">{problemText(set.error)}</Banner> : null}
    </Dialog>
  );
}

function useSetStatus({ id, revision }: SessionDetail, wanted: SessionDetail["status"], onDone: () => void) {
  const t = useTranslations("sessions");
  const { api } = useSessions();
  const readAgain = useReadAgain();
  return useMutation({
    mutationFn: () => api.setStatus(id, { status: wanted, revision }),
    onSuccess: async ({ isQueued }) => {
      await readAgain(id);
      notify(isQueued ? t("setStatus.queued") : t("setStatus.done", { status: t(`status.${wanted}`) }));
      onDone();
    },
    onError: () => readAgain(id),
  });
}

interface RefusalProps {
  session: SessionDetail;
  obstacle: "handedOver" | "active" | "sameInteraction";
}

function Refusal({ session, obstacle }: RefusalProps) {
  const t = useTranslations("sessions");
  const { workspace } = useSessions();
  const other: Obstacle | null = obstacle === "handedOver" ? null : session.obstacles[obstacle];
  return (
    <div className="flex flex-col items-start gap-3">
      <Banner tone="warning">{t(`setStatus.obstacle.${obstacle}`, { title: other?.title ?? "" })}</Banner>
      {other ? (
        <ButtonLink size="sm" href={`/${workspace}/interactions/${other.interactionId}/sessions/${other.sessionId}`}>
          {t("setStatus.openObstacle")}
        </ButtonLink>
      ) : null}
    </div>
  );
}
