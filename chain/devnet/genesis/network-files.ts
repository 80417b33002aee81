import { proto, toInt64 } from '../codec/proto.ts';

/** Operations of file 0.0.123, in groups: thousandths of an operation per second, and names. */
const GROUPS: ReadonlyArray<{ bucket: string; burstMs: number; groups: ReadonlyArray<readonly [number, string]> }> = [
  {
    bucket: 'ThroughputLimits',
    burstMs: 15_000,
    groups: [
      [
        10_500_000,
        'ScheduleCreate CryptoCreate CryptoTransfer CryptoUpdate CryptoDelete CryptoGetInfo CryptoGetAccountRecords ' +
          'ConsensusCreateTopic ConsensusSubmitMessage ConsensusUpdateTopic ConsensusDeleteTopic ConsensusGetTopicInfo ' +
          'TokenGetNftInfo TokenGetInfo ScheduleDelete ScheduleGetInfo FileGetContents FileGetInfo ContractUpdate ' +
          'ContractDelete ContractGetInfo ContractGetBytecode ContractGetRecords ContractCallLocal TransactionGetRecord ' +
          'GetVersionInfo TokenGetAccountNftInfos TokenGetNftInfos CryptoApproveAllowance CryptoDeleteAllowance UtilPrng ' +
          'NodeCreate NodeUpdate NodeDelete',
      ],
      [13_000, 'FileCreate FileUpdate FileAppend FileDelete'],
      [100_000, 'ScheduleSign'],
      [125_000, 'TokenMint'],
      [350_000, 'ContractCall ContractCreate EthereumTransaction'],
      [
        3_000_000,
        'TokenCreate TokenDelete TokenBurn TokenUpdate TokenFeeScheduleUpdate TokenAssociateToAccount TokenAccountWipe ' +
          'TokenDissociateFromAccount TokenFreezeAccount TokenUnfreezeAccount TokenGrantKycToAccount ' +
          'TokenRevokeKycFromAccount TokenPause TokenUnpause TokenUpdateNfts TokenReject TokenAirdrop TokenCancelAirdrop ' +
          'TokenClaimAirdrop',
      ],
    ],
  },
  {
    bucket: 'OffHeapQueryLimits',
    burstMs: 1_000,
    groups: [[700_000, 'FileGetContents FileGetInfo ContractGetInfo ContractGetBytecode ContractCallLocal']],
  },
  {
    bucket: 'CreationLimits',
    burstMs: 15_000,
    groups: [
      [2_000, 'CryptoCreate NodeCreate'],
      [5_000, 'ConsensusCreateTopic'],
      [100_000, 'TokenCreate TokenAssociateToAccount ScheduleCreate TokenAirdrop'],
    ],
  },
  {
    bucket: 'FreeQueryLimits',
    burstMs: 1_000,
    groups: [[1_000_000_000, 'CryptoGetAccountBalance TransactionGetReceipt']],
  },
];

/** Bytes of file 0.0.123: the published throttles of the real network. They apply once the file is changed, or where a rehearsal says so. */
export function throttlesFile(): Uint8Array {
  const functions: Readonly<Record<string, proto.HederaFunctionality | undefined>> = HapiNames;
  return proto.ThrottleDefinitions.encode({
    throttleBuckets: GROUPS.map(({ bucket, burstMs, groups }) => ({
      name: bucket,
      burstPeriodMs: toInt64(burstMs),
      throttleGroups: groups.map(([milliOpsPerSec, names]) => ({
        milliOpsPerSec: toInt64(milliOpsPerSec),
        operations: names.split(' ').flatMap((name) => functions[name] ?? []),
      })),
    })),
  }).finish();
}

const HapiNames = proto.HederaFunctionality as unknown as Readonly<Record<string, proto.HederaFunctionality>>;

/** Bytes of file 0.0.121: the properties of the network in which this one may differ from others. */
export function propertiesFile(chainId: number): Uint8Array {
  return settings([
    ['ledger.id', '0x03'],
    ['contracts.chainId', `${chainId}`],
    ['contracts.maxGasPerTransaction', '15000000'],
    ['hedera.transaction.maxMemoUtf8Bytes', '100'],
    ['ledger.transfers.maxLen', '10'],
    ['ledger.tokenTransfers.maxLen', '10'],
    ['ledger.nftTransfers.maxLen', '10'],
    ['ledger.autoRenewPeriod.minDuration', '2592000'],
    ['ledger.autoRenewPeriod.maxDuration', '8000001'],
    ['consensus.message.maxBytesAllowed', '1024'],
    ['scheduling.maxExpirationFutureSeconds', '5356800'],
    ['tokens.maxCustomFeesAllowed', '10'],
    ['staking.isEnabled', 'false'],
    ['autoRenew.targetTypes', ''],
  ]);
}

/** Bytes of file 0.0.122: who may call what, `0-*` for everybody. */
export function permissionsFile(): Uint8Array {
  const everybody =
    'createAccount cryptoTransfer updateAccount cryptoGetBalance getAccountInfo cryptoDelete approveAllowances ' +
    'deleteAllowances getAccountRecords createFile updateFile deleteFile appendContent getFileContent getFileInfo ' +
    'createContract updateContract contractCallMethod deleteContract getContractInfo contractCallLocalMethod ' +
    'contractGetBytecode callEthereum createTopic updateTopic deleteTopic submitMessage getTopicInfo ethereumTransaction ' +
    'getTransactionReceipts getTxRecordByTxID getVersionInfo createToken updateToken mintToken burnToken deleteToken ' +
    'wipeTokenAccount freezeTokenAccount unfreezeTokenAccount grantKycToTokenAccount revokeKycFromTokenAccount ' +
    'associateTokens dissociateTokens updateTokenFeeSchedule pauseToken unpauseToken updateNfts rejectToken airdropTokens ' +
    'cancelAirdrop claimAirdrop getTokenInfo getTokenNftInfo createSchedule signSchedule deleteSchedule getScheduleInfo ' +
    'utilPrng atomicBatch updateNode deleteNode';
  const restricted: ReadonlyArray<readonly [string, string]> = [
    ['createNode', '2-55'],
    ['freeze', '2-58'],
    ['systemDelete', '2-59'],
    ['systemUndelete', '2-60'],
    ['getAccountDetails', '2-50'],
  ];
  return settings([...everybody.split(' ').map((name) => [name, '0-*'] as const), ...restricted]);
}

function settings(entries: ReadonlyArray<readonly [string, string]>): Uint8Array {
  const nameValue = entries.map(([name, value]) => ({ name, value }));
  return proto.ServicesConfigurationList.encode({ nameValue }).finish();
}
