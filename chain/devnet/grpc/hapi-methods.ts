import { proto, Status, toInt64 } from '../codec/proto.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { QueryHandlers } from '../ledger/query-handler.ts';
import { answerQuery } from './answer-query.ts';
import type { GrpcMethod } from './grpc-server.ts';

/** Every method of HAPI, by service: transactions first, queries second. What has no handler answers NOT_SUPPORTED. */
export const HAPI_METHODS: Readonly<
  Record<string, { readonly transactions: readonly string[]; readonly queries: readonly string[] }>
> = {
  CryptoService: {
    transactions: [
      'createAccount',
      'updateAccount',
      'cryptoTransfer',
      'cryptoDelete',
      'approveAllowances',
      'deleteAllowances',
      'addLiveHash',
      'deleteLiveHash',
    ],
    queries: [
      'getLiveHash',
      'getAccountRecords',
      'cryptoGetBalance',
      'getAccountInfo',
      'getTransactionReceipts',
      'getTxRecordByTxID',
      'getFastTransactionRecord',
      'getStakersByAccountID',
    ],
  },
  ConsensusService: {
    transactions: ['createTopic', 'updateTopic', 'deleteTopic', 'submitMessage'],
    queries: ['getTopicInfo'],
  },
  TokenService: {
    transactions: [
      'createToken',
      'updateToken',
      'mintToken',
      'burnToken',
      'deleteToken',
      'wipeTokenAccount',
      'freezeTokenAccount',
      'unfreezeTokenAccount',
      'grantKycToTokenAccount',
      'revokeKycFromTokenAccount',
      'associateTokens',
      'dissociateTokens',
      'updateTokenFeeSchedule',
      'pauseToken',
      'unpauseToken',
      'updateNfts',
      'rejectToken',
      'airdropTokens',
      'cancelAirdrop',
      'claimAirdrop',
    ],
    queries: ['getTokenInfo', 'getAccountNftInfos', 'getTokenNftInfo', 'getTokenNftInfos'],
  },
  SmartContractService: {
    transactions: [
      'createContract',
      'updateContract',
      'contractCallMethod',
      'deleteContract',
      'callEthereum',
      'systemDelete',
      'systemUndelete',
      'lambdaSStore',
      'hookStore',
    ],
    queries: [
      'getContractInfo',
      'contractCallLocalMethod',
      'ContractGetBytecode',
      'contractGetBytecode',
      'getBySolidityID',
      'getTxRecordByContractID',
    ],
  },
  FileService: {
    transactions: ['createFile', 'updateFile', 'deleteFile', 'appendContent', 'systemDelete', 'systemUndelete'],
    queries: ['getFileContent', 'getFileInfo'],
  },
  ScheduleService: { transactions: ['createSchedule', 'signSchedule', 'deleteSchedule'], queries: ['getScheduleInfo'] },
  NetworkService: {
    transactions: ['uncheckedSubmit'],
    queries: ['getVersionInfo', 'getAccountDetails', 'getExecutionTime'],
  },
  UtilService: { transactions: ['prng', 'atomicBatch'], queries: [] },
  AddressBookService: {
    transactions: [
      'createNode',
      'deleteNode',
      'updateNode',
      'createRegisteredNode',
      'deleteRegisteredNode',
      'updateRegisteredNode',
    ],
    queries: [],
  },
  FreezeService: { transactions: ['freeze'], queries: [] },
};

/** gRPC methods of HAPI on a ledger. */
export function hapiMethods(ledger: Ledger, queries: QueryHandlers): Map<string, GrpcMethod> {
  const methods = new Map<string, GrpcMethod>();
  const submit: GrpcMethod = { kind: 'unary', call: (bytes) => submitTransaction(bytes, ledger) };
  const ask: GrpcMethod = { kind: 'unary', call: (bytes) => answerQuery(bytes, ledger, queries) };
  for (const [service, names] of Object.entries(HAPI_METHODS)) {
    for (const name of names.transactions) methods.set(`/proto.${service}/${name}`, submit);
    for (const name of names.queries) methods.set(`/proto.${service}/${name}`, ask);
  }
  return methods;
}

// The reply that nearly every submission gets is encoded once.
const ACCEPTED = proto.TransactionResponse.encode({ nodeTransactionPrecheckCode: Status.OK }).finish();

function submitTransaction(bytes: Uint8Array, ledger: Ledger): Uint8Array {
  const { precheck, cost } = ledger.submit(bytes);
  if (precheck === Status.OK) return ACCEPTED;
  return proto.TransactionResponse.encode({ nodeTransactionPrecheckCode: precheck, cost: toInt64(cost) }).finish();
}
