import type { Db } from "@/db/client";
import type { Listener } from "@/db/listen";
import { actionsChannel, type OutsideDeps } from "@/lib/actions";
import { flushHealth } from "@/lib/channel-admin";
import { type AdapterOf, type InboundDeps, LaneDrain, RoutingCache } from "@/lib/inbound";
import type { Logger } from "@/lib/kernel/log";
import { recoverLeases } from "@/lib/outbox";
import { ActionRunner } from "./action-runner";
import { ChannelGate } from "./channel-gate";
import { ConnectionCache } from "./connection-cache";
import { Pump } from "./pump";
import { sweepTimers } from "./sweep-timers";
import { Transmitter } from "./transmitter";

export interface WorkerDeps {
  db: Db;
  listener: Listener;
  log: Logger;
  adapterOf: AdapterOf;
  now(): Date;
  onNewPeers?: InboundDeps["onNewPeers"];
  onNewMedia?: InboundDeps["onNewMedia"];
  /** For tests: how actions resolve names. */
  resolve?: OutsideDeps["resolve"];
  /** For tests: as if this process died before it came to any action. */
  performsNoActions?: boolean;
  /** How often queues are looked at when nobody wakes the worker. */
  pollMilliseconds?: number;
}

/** A worker of this process. Any number of them, in any number of processes, may share a database. */
export interface RunningWorker {
  /** Takes nothing new, finishes what is in hand, returns the rest to the queues. */
  stop(): Promise<void>;
}

const defaultPollMilliseconds = 1_000;
const sweepMilliseconds = 2_000;

/** Starts turning inbound events into answers, transmitting sends and watching timers. */
export async function startWorker(deps: WorkerDeps): Promise<RunningWorker> {
  const gate = new ChannelGate();
  const connections = new ConnectionCache(deps.db, deps.adapterOf);
  const transmitter = new Transmitter({ ...deps, connections, gate });
  const wakes = { actions: () => {} };
  const runner = new ActionRunner({ ...deps, onFree: () => wakes.actions() });
  const pumps = createPumps(deps, gate, transmitter, runner);
  wakes.actions = () => pumps.actions.wake();
  const unlisten = [
    await deps.listener.listen("inbound", () => pumps.inbound.wake()),
    await deps.listener.listen("outbox", () => pumps.outbox.wake()),
    await deps.listener.listen("timers", () => pumps.timers.wake()),
    await deps.listener.listen(actionsChannel, () => pumps.actions.wake()),
  ];
  for (const [name, pump] of Object.entries(pumps)) {
    if (name !== "actions" || !deps.performsNoActions) pump.start();
  }
  return {
    stop: async () => {
      for (const stopListening of unlisten) await stopListening();
      await Promise.all(Object.values(pumps).map((pump) => pump.stop()));
      await Promise.all([transmitter.stop(), runner.stop()]);
      await flushHealth(deps.db);
    },
  };
}

function createPumps(deps: WorkerDeps, gate: ChannelGate, transmitter: Transmitter, runner: ActionRunner) {
  const { db, log, now } = deps;
  const routing = new RoutingCache(deps.adapterOf);
  const shared = { db, log, now, routing, canTake: (channelId: string) => gate.isOpen(channelId) };
  const goOn = (conversationIds: string[]) =>
    transmitter.takeOf(conversationIds).catch((err: unknown) => log.warn({ err }, "sends are left to the poll"));
  const drain = new LaneDrain({
    ...shared,
    onNewPeers: deps.onNewPeers ?? (async () => {}),
    onNewMedia: deps.onNewMedia ?? (async () => {}),
    onProcessed: ({ deliveries, waitingConversations }) => {
      transmitter.transmit(deliveries);
      void goOn(waitingConversations);
    },
  });
  const sweep = async () => {
    const { lanes, deliveries } = await sweepTimers(shared);
    transmitter.transmit(deliveries);
    return lanes > 0;
  };
  const pollMilliseconds = deps.pollMilliseconds ?? defaultPollMilliseconds;
  const pump = (name: string, step: () => Promise<boolean>, concurrency: number, every = pollMilliseconds) =>
    new Pump({
      step,
      concurrency,
      pollMilliseconds: every,
      onError: (err) => log.error({ err, pump: name }, "failed"),
    });
  return {
    inbound: pump("inbound", () => drain.step(), 2),
    outbox: pump("outbox", () => transmitter.takeDue(), 1),
    leases: pump("leases", () => recover(deps), 1, sweepMilliseconds),
    actions: pump("actions", () => runner.takeDue(), 1),
    actionLeases: pump("action leases", () => runner.recover(), 1, sweepMilliseconds),
    timers: pump("timers", sweep, 1, sweepMilliseconds),
  };
}

async function recover({ db, now, log }: WorkerDeps): Promise<boolean> {
  const { recovered, uncertain } = await recoverLeases(db, now());
  if (recovered + uncertain > 0) log.warn({ recovered, uncertain }, "took back sends of a process that died");
  return false;
}
