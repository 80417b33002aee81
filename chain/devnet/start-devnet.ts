import { networkPorts } from '@tensornode/protocol';
import { createContractService } from './evm/create-contract-service.ts';
import { createGenesis, publicKeyOf, TREASURY } from './genesis/create-genesis.ts';
import { genesisPrices } from './genesis/genesis-prices.ts';
import { type GrpcMethod, GrpcServer } from './grpc/grpc-server.ts';
import { hapiMethods } from './grpc/hapi-methods.ts';
import { mirrorMethods } from './grpc/mirror-methods.ts';
import { addressOf, evmAddressOfKey } from './ledger/addresses.ts';
import { type DevnetClock, systemClock } from './ledger/clock.ts';
import { Ledger } from './ledger/ledger.ts';
import { noRehearsal, type Rehearsal } from './ledger/rehearsal.ts';
import { TravelClock } from './ledger/travel-clock.ts';
import { type HttpHandle, type HttpUpgrade, listenHttp, orTaken } from './listen.ts';
import { createMirrorRest } from './mirror-rest/create-mirror-rest.ts';
import { PUBLISHED_TEST_ACCOUNTS, privateKeyDer, TREASURY_PRIVATE_KEY_DER } from './published-test-keys.ts';
import { createJsonRpc } from './rpc/create-json-rpc.ts';
import { nativeHandlers, nativeQueries } from './services/all-handlers.ts';
import { receiptQueries } from './services/network/network-queries.ts';
import { scheduleRunner } from './services/schedule/due-schedules.ts';
import { HeadFile, loadLedger, openStore } from './store/open-ledger.ts';

/** The one node of the network. */
export const NODE_ACCOUNT = 3;
/** Chain id of a local network. */
export const CHAIN_ID = 298;
/** Largest gRPC request: an Ethereum transaction of 128 KB and its envelope. */
const MAX_GRPC_MESSAGE = 140_000;

/** Ports of the devnet; 0 takes a free one. */
export interface DevnetPorts {
  readonly hapi: number;
  readonly mirrorGrpc: number;
  readonly mirrorRest: number;
  readonly fees: number;
  readonly contractsCall: number;
  readonly rpc: number;
  readonly rpcWs: number;
}

export interface DevnetOptions {
  /** Folder of the ledger; made when missing. */
  readonly dataDir: string;
  /** Added to every standard port; default 0. */
  readonly portBase?: number;
  /** `free`: any free ports, for tests; or single ports. Wins over `portBase`. */
  readonly ports?: 'free' | Partial<DevnetPorts>;
  /** Address to listen on; default 127.0.0.1. */
  readonly host?: string;
  /** Forgets what the folder holds and starts from genesis. */
  readonly fresh?: boolean;
  readonly clock?: DevnetClock;
  readonly rehearsal?: Rehearsal;
  /** Faults of the node itself; default: nowhere. */
  readonly log?: (line: string, facts: Record<string, unknown>) => void;
}

/** A published test account as users need it. */
export interface DevnetAccount {
  readonly accountId: string;
  /** 0x and 40 hex digits. */
  readonly evmAddress: string;
  /** DER as hex. */
  readonly privateKey: string;
  readonly type: 'ECDSA_SECP256K1' | 'ED25519';
}

/** Where everything is; URLs end without a slash. */
export interface DevnetFacts {
  readonly hapi: string;
  readonly nodeAccountId: string;
  readonly mirrorGrpc: string;
  readonly mirrorRest: string;
  readonly rpc: string;
  readonly rpcWs: string;
  readonly chainId: number;
  readonly operator: { readonly accountId: string; readonly privateKey: string };
  readonly accounts: readonly DevnetAccount[];
}

export interface Devnet extends DevnetFacts {
  readonly ports: DevnetPorts;
  /** The state machine itself, for tests and embedding. */
  readonly ledger: Ledger;
  /** Sets the ledger's clock forward by milliseconds; schedules that become due run. */
  travel(ms: number): Promise<void>;
  /** Ends listeners, commits what was accepted and closes the file. Safe to call twice. */
  stop(): Promise<void>;
}

/**
 * Starts a whole Hedera network in this process: HAPI, mirror and JSON-RPC on one ledger file. Throws TN-8002 when a port is
 * taken and TN-7001 when the ledger file is damaged.
 */
export async function startDevnet(options: DevnetOptions): Promise<Devnet> {
  const host = options.host ?? '127.0.0.1';
  const rehearsal = options.rehearsal ?? noRehearsal;
  const log = options.log ?? (() => undefined);
  const clock = new TravelClock(options.clock ?? systemClock);
  const wanted = wantedPorts(options);
  const store = openStore(options.dataDir, options.fresh ?? false);
  const closers: Array<() => Promise<void> | void> = [];
  try {
    const head = new HeadFile(options.dataDir);
    const ledger = new Ledger({
      store,
      clock,
      rehearsal,
      chainId: CHAIN_ID,
      nodeAccount: NODE_ACCOUNT,
      acknowledge: (block, hash) => head.write(block, hash),
      log,
    });
    closers.push(
      () => head.close(),
      () => store.close(),
      () => ledger.close(),
    );
    const contracts = createContractService(ledger);
    Object.assign(ledger.handlers, nativeHandlers, contracts.handlers);
    ledger.scheduler = scheduleRunner;
    if (!loadLedger(ledger, options.dataDir)) {
      const at = ledger.clock.nowNanos();
      createGenesis(ledger.state, at, { nodeAccount: NODE_ACCOUNT, host, port: wanted.hapi }, genesisPrices());
      ledger.commitGenesis(at);
    }
    // A ledger that was set forward goes on from there, not from the time on the wall.
    const behind = ledger.lastTime - clock.nowNanos();
    if (behind > 0n) clock.advance(behind);
    ledger.watchSchedules();
    const travel = async (ms: number): Promise<void> => {
      clock.advance(BigInt(Math.round(ms)) * 1_000_000n);
      await ledger.wake();
    };
    const ports = await listen(
      ledger,
      {
        host,
        wanted,
        rehearsal,
        log,
        queries: { ...nativeQueries, ...receiptQueries(ledger.receipts), ...contracts.queries },
      },
      closers,
    );
    return { ...describe(host, ports), ports, ledger, travel, stop: stopper(closers) };
  } catch (error) {
    await stopper(closers.length > 0 ? closers : [() => store.close()])();
    throw error;
  }
}

interface Listening {
  readonly host: string;
  readonly wanted: DevnetPorts;
  readonly rehearsal: Rehearsal;
  readonly log: NonNullable<DevnetOptions['log']>;
  readonly queries: Parameters<typeof hapiMethods>[1];
}

/** Opens every listener; what is opened is also noted for closing. */
async function listen(ledger: Ledger, to: Listening, closers: Array<() => Promise<void> | void>): Promise<DevnetPorts> {
  const { host, wanted, log } = to;
  let hapiPort = wanted.hapi;
  const grpc = (methods: ReadonlyMap<string, GrpcMethod>): GrpcServer =>
    new GrpcServer({
      methods,
      maxMessageBytes: MAX_GRPC_MESSAGE,
      reply: (method) => to.rehearsal.reply(method),
      onFault: (method, error) => log('a gRPC call failed', { method, error }),
    });
  const hapi = grpc(hapiMethods(ledger, to.queries));
  const mirror = grpc(mirrorMethods(ledger, () => ({ nodeAccount: NODE_ACCOUNT, host, port: hapiPort })));
  const rpc = createJsonRpc(ledger, {
    operator: { account: TREASURY, privateKeyDer: TREASURY_PRIVATE_KEY_DER },
    nodeAccount: NODE_ACCOUNT,
    onFault: (method, error) => log('a JSON-RPC call failed', { method, error }),
  });
  const rest = createMirrorRest(ledger, { onFault: (error) => log('a mirror REST call failed', { error }) });
  closers.push(
    () => hapi.close(),
    () => mirror.close(),
    () => rpc.close(),
  );
  const http = async (port: number, handle: HttpHandle, upgrade?: HttpUpgrade): Promise<number> => {
    const fail = (error: unknown): void => log('an HTTP request failed', { error });
    const listener = await orTaken(port, (p) => listenHttp({ port: p, host }, handle, fail, upgrade));
    closers.push(() => listener.close());
    return listener.port;
  };
  hapiPort = await orTaken(wanted.hapi, (port) => hapi.listen(port, host));
  return {
    hapi: hapiPort,
    mirrorGrpc: await orTaken(wanted.mirrorGrpc, (port) => mirror.listen(port, host)),
    // The SDK asks the same API on three ports: REST, fees, and contracts/call.
    mirrorRest: await http(wanted.mirrorRest, rest.handle),
    fees: await http(wanted.fees, rest.handle),
    contractsCall: await http(wanted.contractsCall, rest.handle),
    rpc: await http(wanted.rpc, rpc.handle, rpc.upgrade),
    rpcWs: await http(wanted.rpcWs, rpc.handle, rpc.upgrade),
  };
}

function wantedPorts(options: DevnetOptions): DevnetPorts {
  if (options.ports === 'free')
    return { hapi: 0, mirrorGrpc: 0, mirrorRest: 0, fees: 0, contractsCall: 0, rpc: 0, rpcWs: 0 };
  return { ...standardPorts(options.portBase ?? 0), ...options.ports };
}

function standardPorts(portBase: number): DevnetPorts {
  const table = networkPorts(portBase);
  return {
    hapi: table.devnetHapi,
    mirrorGrpc: table.devnetMirrorGrpc,
    mirrorRest: table.devnetMirrorRest,
    fees: table.devnetFees,
    contractsCall: table.devnetContractsCall,
    rpc: table.devnetRpc,
    rpcWs: table.devnetRpcWs,
  };
}

function stopper(closers: ReadonlyArray<() => Promise<void> | void>): () => Promise<void> {
  let stopping: Promise<void> | undefined;
  return () => {
    stopping ??= (async () => {
      // Listeners were opened last and close first; the file closes when nothing can write to it.
      for (const close of [...closers].reverse()) await close();
    })();
    return stopping;
  };
}

/** What a devnet that was started with this port base and host says of itself, whether it runs or not. */
export function devnetFacts(portBase = 0, host = '127.0.0.1'): DevnetFacts {
  return describe(host, standardPorts(portBase));
}

function describe(host: string, ports: DevnetPorts): DevnetFacts {
  return {
    hapi: `${host}:${ports.hapi}`,
    nodeAccountId: `0.0.${NODE_ACCOUNT}`,
    mirrorGrpc: `${host}:${ports.mirrorGrpc}`,
    mirrorRest: `http://${host}:${ports.mirrorRest}`,
    rpc: `http://${host}:${ports.rpc}`,
    rpcWs: `ws://${host}:${ports.rpcWs}`,
    chainId: CHAIN_ID,
    operator: { accountId: `0.0.${TREASURY}`, privateKey: TREASURY_PRIVATE_KEY_DER },
    accounts: PUBLISHED_TEST_ACCOUNTS.map((a) => ({
      accountId: `0.0.${a.num}`,
      evmAddress: `0x${addressOf({ num: a.num, evmAddress: a.alias ? evmAddressOf(a) : null })}`,
      privateKey: privateKeyDer(a),
      type: a.type,
    })),
  };
}

function evmAddressOf(account: (typeof PUBLISHED_TEST_ACCOUNTS)[number]): string | null {
  return evmAddressOfKey(publicKeyOf(account));
}
