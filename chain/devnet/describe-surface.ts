import type { QueryKind, TransactionKind } from './codec/proto.ts';
import { CONTROL_ROUTES } from './control/create-control-api.ts';
import { HAPI_METHODS } from './grpc/hapi-methods.ts';
import type { Ledger } from './ledger/ledger.ts';
import type { QueryHandlers } from './ledger/query-handler.ts';
import { MIRROR_ENDPOINTS } from './mirror-rest/create-mirror-rest.ts';
import { RPC_METHODS } from './rpc/methods.ts';
import { UNSUPPORTED_METHODS } from './rpc/unsupported-methods.ts';

/**
 * One method or endpoint: supported when nothing is missing; `isServed` false: answers that it is not supported, and `missing`
 * may say that this is so elsewhere too.
 */
export interface SurfaceEntry {
  readonly group: string;
  readonly name: string;
  readonly isServed: boolean;
  /** What the real network does here and this one does not. */
  readonly missing: string | null;
}

/** Everything that clients may ask of the devnet, and what it answers. */
export interface DevnetSurface {
  readonly hapi: readonly SurfaceEntry[];
  readonly mirrorGrpc: readonly SurfaceEntry[];
  readonly mirrorRest: readonly SurfaceEntry[];
  readonly jsonRpc: readonly SurfaceEntry[];
  readonly control: readonly SurfaceEntry[];
}

/** Body field or query field of a HAPI method where it is not the method's own name. */
const KINDS: Readonly<Record<string, TransactionKind | QueryKind>> = {
  createAccount: 'cryptoCreateAccount',
  updateAccount: 'cryptoUpdateAccount',
  approveAllowances: 'cryptoApproveAllowance',
  deleteAllowances: 'cryptoDeleteAllowance',
  addLiveHash: 'cryptoAddLiveHash',
  deleteLiveHash: 'cryptoDeleteLiveHash',
  getLiveHash: 'cryptoGetLiveHash',
  getAccountRecords: 'cryptoGetAccountRecords',
  cryptoGetBalance: 'cryptogetAccountBalance',
  getAccountInfo: 'cryptoGetInfo',
  getTransactionReceipts: 'transactionGetReceipt',
  getTxRecordByTxID: 'transactionGetRecord',
  getFastTransactionRecord: 'transactionGetFastRecord',
  getStakersByAccountID: 'cryptoGetProxyStakers',
  createTopic: 'consensusCreateTopic',
  updateTopic: 'consensusUpdateTopic',
  deleteTopic: 'consensusDeleteTopic',
  submitMessage: 'consensusSubmitMessage',
  getTopicInfo: 'consensusGetTopicInfo',
  createToken: 'tokenCreation',
  updateToken: 'tokenUpdate',
  mintToken: 'tokenMint',
  burnToken: 'tokenBurn',
  deleteToken: 'tokenDeletion',
  wipeTokenAccount: 'tokenWipe',
  freezeTokenAccount: 'tokenFreeze',
  unfreezeTokenAccount: 'tokenUnfreeze',
  grantKycToTokenAccount: 'tokenGrantKyc',
  revokeKycFromTokenAccount: 'tokenRevokeKyc',
  associateTokens: 'tokenAssociate',
  dissociateTokens: 'tokenDissociate',
  updateTokenFeeSchedule: 'tokenFeeScheduleUpdate',
  pauseToken: 'tokenPause',
  unpauseToken: 'tokenUnpause',
  updateNfts: 'tokenUpdateNfts',
  rejectToken: 'tokenReject',
  airdropTokens: 'tokenAirdrop',
  cancelAirdrop: 'tokenCancelAirdrop',
  claimAirdrop: 'tokenClaimAirdrop',
  getTokenInfo: 'tokenGetInfo',
  getAccountNftInfos: 'tokenGetAccountNftInfos',
  getTokenNftInfo: 'tokenGetNftInfo',
  getTokenNftInfos: 'tokenGetNftInfos',
  createContract: 'contractCreateInstance',
  updateContract: 'contractUpdateInstance',
  contractCallMethod: 'contractCall',
  deleteContract: 'contractDeleteInstance',
  callEthereum: 'ethereumTransaction',
  getContractInfo: 'contractGetInfo',
  contractCallLocalMethod: 'contractCallLocal',
  ContractGetBytecode: 'contractGetBytecode',
  getTxRecordByContractID: 'ContractGetRecords',
  getBySolidityID: 'getBySolidityID',
  createFile: 'fileCreate',
  updateFile: 'fileUpdate',
  deleteFile: 'fileDelete',
  appendContent: 'fileAppend',
  getFileContent: 'fileGetContents',
  getFileInfo: 'fileGetInfo',
  createSchedule: 'scheduleCreate',
  signSchedule: 'scheduleSign',
  deleteSchedule: 'scheduleDelete',
  getScheduleInfo: 'scheduleGetInfo',
  getVersionInfo: 'networkGetVersionInfo',
  getAccountDetails: 'accountDetails',
  getExecutionTime: 'networkGetExecutionTime',
  prng: 'utilPrng',
  lambdaSStore: 'hookStore',
  createNode: 'nodeCreate',
  deleteNode: 'nodeDelete',
  updateNode: 'nodeUpdate',
  createRegisteredNode: 'registeredNodeCreate',
  deleteRegisteredNode: 'registeredNodeDelete',
  updateRegisteredNode: 'registeredNodeUpdate',
};

/** Gaps of HAPI methods that are served. */
const HAPI_GAPS: Readonly<Record<string, string>> = {
  createAccount: 'staking settings are kept, no rewards are paid; hooks (HIP-1195) are refused',
  updateAccount: 'staking settings are kept, no rewards are paid; hooks (HIP-1195) are refused',
  hookStore: 'hooks are switched off, as on the real network: HOOKS_NOT_ENABLED',
  lambdaSStore: 'hooks are switched off, as on the real network: HOOKS_NOT_ENABLED',
  systemDelete: 'files; contracts are refused, as on the real network',
  systemUndelete: 'files; contracts are refused, as on the real network',
  freeze: 'a freeze at a time, and its end; for upgrades there is no file 0.0.150: FREEZE_UPDATE_FILE_DOES_NOT_EXIST',
  createNode: 'listed by the mirror and in file 0.0.102 at once, not only after an upgrade; no second node runs',
  updateNode: 'listed by the mirror and in file 0.0.102 at once, not only after an upgrade',
  deleteNode: 'listed by the mirror and in file 0.0.102 at once, not only after an upgrade',
};

/** HAPI methods that the real network refuses too. */
const REFUSED_EVERYWHERE: ReadonlySet<string> = new Set([
  'addLiveHash',
  'deleteLiveHash',
  'getLiveHash',
  'getFastTransactionRecord',
  'getStakersByAccountID',
  'getAccountNftInfos',
  'getTokenNftInfos',
  'getBySolidityID',
  'getTxRecordByContractID',
  'uncheckedSubmit',
  'getExecutionTime',
]);

/** How much of the past is kept. */
const PAST = 'past state since the process started only (the last 150,000 changes at most)';
const RPC_GAPS: Readonly<Record<string, string>> = {
  eth_getBalance: PAST,
  eth_getTransactionCount: PAST,
  eth_getCode: PAST,
  eth_getStorageAt: PAST,
  eth_call: PAST,
  eth_estimateGas: PAST,
  debug_traceTransaction: `callTracer always; opcodeLogger and prestateTracer: ${PAST}`,
};

/** Reads the surface off the running code: handlers of a ledger, endpoints, methods. */
export function describeSurface(ledger: Pick<Ledger, 'handlers'>, queries: QueryHandlers): DevnetSurface {
  const hapi = Object.entries(HAPI_METHODS).flatMap(([service, names]) => {
    const entry = (name: string, handlers: object): SurfaceEntry => {
      const isServed = Object.hasOwn(handlers, KINDS[name] ?? name);
      const refused = REFUSED_EVERYWHERE.has(name) ? 'as on the real network' : null;
      return { group: service, name, isServed, missing: isServed ? (HAPI_GAPS[name] ?? null) : refused };
    };
    return [
      ...names.transactions.map((name) => entry(name, ledger.handlers)),
      ...names.queries.map((name) => entry(name, queries)),
    ];
  });
  const served = (group: string, name: string, missing: string | null = null): SurfaceEntry => ({
    group,
    name,
    isServed: true,
    missing,
  });
  return {
    hapi,
    mirrorGrpc: [
      served('ConsensusService', 'subscribeTopic'),
      served('NetworkService', 'getNodes', 'the node that runs; nodes that were only registered are in the REST list'),
    ],
    mirrorRest: MIRROR_ENDPOINTS.map(({ method, path, missing }) =>
      served(path.split('/')[1] ?? '', `${method} ${path.replace(/:(\w+)/g, '{$1}')}`, missing ?? null),
    ),
    jsonRpc: [
      ...Object.keys(RPC_METHODS).map((name) => served(name.split('_')[0] ?? '', name, RPC_GAPS[name] ?? null)),
      served('eth', 'eth_subscribe', 'WebSocket only: logs, newHeads'),
      served('eth', 'eth_unsubscribe', 'WebSocket only'),
      ...UNSUPPORTED_METHODS.filter((name) => !Object.hasOwn(RPC_METHODS, name)).map((name) => ({
        group: name.split('_')[0] ?? '',
        name,
        isServed: false,
        missing: null,
      })),
    ].sort((a, b) => (a.name < b.name ? -1 : 1)),
    control: [...Object.keys(CONTROL_ROUTES), 'GET /dump'].map((name) =>
      served('control', name.replace(/:(\w+)/g, '{$1}')),
    ),
  };
}
