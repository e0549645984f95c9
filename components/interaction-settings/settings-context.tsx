"use client";

import {
  QueryClient,
  QueryClientProvider,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import { createContext, type ReactNode, useContext, useState } from "react";
import { useTranslations } from "@/components/i18n/client";
import { notifyError } from "@/components/ui/toast";
import type { ChangeFacts, InteractionFacts } from "@/lib/interaction-settings/shared";
import type { SettingsSource } from "./settings-source";

const queryKey = ["interaction-facts"];

interface SettingsScene {
  source: SettingsSource;
  onChanged?: () => void;
}

const SettingsContext = createContext<SettingsScene | null>(null);

interface SettingsQueriesProps extends SettingsScene {
  /** What a page has loaded already. */
  initial?: InteractionFacts;
  children: ReactNode;
}

/** What the panel has asked for, for as long as it is open. */
export function SettingsQueries({ source, onChanged, initial, children }: SettingsQueriesProps) {
  const [client] = useState(() => newClient(initial));
  return (
    <QueryClientProvider client={client}>
      <SettingsContext value={{ source, ...(onChanged && { onChanged }) }}>{children}</SettingsContext>
    </QueryClientProvider>
  );
}

function newClient(initial: InteractionFacts | undefined): QueryClient {
  const client = new QueryClient({ defaultOptions: { queries: { retry: 1, staleTime: 5_000 } } });
  if (initial) client.setQueryData(queryKey, initial);
  return client;
}

function useScene(): SettingsScene {
  const scene = useContext(SettingsContext);
  if (!scene) throw new Error("useScene outside of SettingsQueries");
  return scene;
}

/** What surrounds the interaction: channels, what starts it, who else writes the profile. */
export function useFacts(): UseQueryResult<InteractionFacts> {
  const { source } = useScene();
  return useQuery({ queryKey, queryFn: ({ signal }) => source.load(signal) });
}

/** Changes what counts at once: shown at once, and taken back with a word when the server refuses. */
export function useChangeFacts() {
  const t = useTranslations("interaction-settings");
  const { source, onChanged } = useScene();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: ChangeFacts) => source.change(change),
    onMutate: (change) => {
      const before = client.getQueryData<InteractionFacts>(queryKey);
      if (before) client.setQueryData(queryKey, changed(before, change));
      return before;
    },
    onError: (_error, _change, before) => {
      client.setQueryData(queryKey, before);
      notifyError(t("notChanged"));
    },
    onSuccess: () => onChanged?.(),
    onSettled: () => client.invalidateQueries({ queryKey }),
  });
}

function changed(facts: InteractionFacts, { title, channelIds }: ChangeFacts): InteractionFacts {
  const channels = facts.channels.map((channel) => ({
    ...channel,
    isEnabled: channelIds ? channelIds.includes(channel.id) : channel.isEnabled,
  }));
  return { ...facts, channels, ...(title !== undefined && { title }) };
}
