import type { QueryHandlers } from '../ledger/query-handler.ts';
import type { TransactionHandlers } from '../ledger/transaction-handler.ts';
import { createNode, deleteNode, updateNode } from './address-book/nodes.ts';
import { createRegisteredNode, deleteRegisteredNode, updateRegisteredNode } from './address-book/registered-nodes.ts';
import { createTopic } from './consensus/create-topic.ts';
import { deleteTopic } from './consensus/delete-topic.ts';
import { submitMessage } from './consensus/submit-message.ts';
import { getTopicInfo } from './consensus/topic-query.ts';
import { updateTopic } from './consensus/update-topic.ts';
import { getAccountDetails } from './crypto/account-details.ts';
import { getAccountBalance, getAccountInfo, getAccountRecords } from './crypto/account-queries.ts';
import { approveAllowances, deleteAllowances } from './crypto/allowances.ts';
import { createAccount } from './crypto/create-account.ts';
import { deleteAccount } from './crypto/delete-account.ts';
import { transfer } from './crypto/transfer.ts';
import { updateAccount } from './crypto/update-account.ts';
import { getFileContents, getFileInfo } from './file/file-queries.ts';
import { appendFile, createFile, deleteFile, updateFile } from './file/files.ts';
import { atomicBatch } from './network/atomic-batch.ts';
import { freeze } from './network/freeze.ts';
import { getVersionInfo } from './network/network-queries.ts';
import { prng } from './network/prng.ts';
import { storeHook } from './network/store-hook.ts';
import { systemDelete, systemUndelete } from './network/system-delete.ts';
import { getScheduleInfo } from './schedule/schedule-query.ts';
import { createSchedule, deleteSchedule, signSchedule } from './schedule/schedules.ts';
import { airdropTokens, cancelAirdrops, claimAirdrops } from './token/airdrops.ts';
import { associateTokens, dissociateTokens } from './token/associate.ts';
import { createToken } from './token/create-token.ts';
import { rejectTokens, updateNfts } from './token/nft-operations.ts';
import { burnToken, mintToken, wipeToken } from './token/supply.ts';
import { getNftInfo, getTokenInfo } from './token/token-queries.ts';
import {
  deleteToken,
  freezeAccount,
  grantKyc,
  pauseToken,
  revokeKyc,
  unfreezeAccount,
  unpauseToken,
  updateFeeSchedule,
} from './token/token-status.ts';
import { updateToken } from './token/update-token.ts';

/** Every kind of transaction that is handled natively. */
export const nativeHandlers: TransactionHandlers = {
  cryptoCreateAccount: createAccount,
  cryptoUpdateAccount: updateAccount,
  cryptoDelete: deleteAccount,
  cryptoTransfer: transfer,
  cryptoApproveAllowance: approveAllowances,
  cryptoDeleteAllowance: deleteAllowances,
  consensusCreateTopic: createTopic,
  consensusUpdateTopic: updateTopic,
  consensusDeleteTopic: deleteTopic,
  consensusSubmitMessage: submitMessage,
  tokenCreation: createToken,
  tokenUpdate: updateToken,
  tokenDeletion: deleteToken,
  tokenMint: mintToken,
  tokenBurn: burnToken,
  tokenWipe: wipeToken,
  tokenAssociate: associateTokens,
  tokenDissociate: dissociateTokens,
  tokenFreeze: freezeAccount,
  tokenUnfreeze: unfreezeAccount,
  tokenGrantKyc: grantKyc,
  tokenRevokeKyc: revokeKyc,
  tokenPause: pauseToken,
  tokenUnpause: unpauseToken,
  tokenFeeScheduleUpdate: updateFeeSchedule,
  tokenAirdrop: airdropTokens,
  tokenCancelAirdrop: cancelAirdrops,
  tokenClaimAirdrop: claimAirdrops,
  tokenUpdateNfts: updateNfts,
  tokenReject: rejectTokens,
  fileCreate: createFile,
  fileAppend: appendFile,
  fileUpdate: updateFile,
  fileDelete: deleteFile,
  scheduleCreate: createSchedule,
  scheduleSign: signSchedule,
  scheduleDelete: deleteSchedule,
  utilPrng: prng,
  freeze,
  systemDelete,
  systemUndelete,
  hookStore: storeHook,
  nodeCreate: createNode,
  nodeUpdate: updateNode,
  nodeDelete: deleteNode,
  registeredNodeCreate: createRegisteredNode,
  registeredNodeUpdate: updateRegisteredNode,
  registeredNodeDelete: deleteRegisteredNode,
  atomicBatch,
};

/** Every kind of query that needs nothing but the state. */
export const nativeQueries: QueryHandlers = {
  cryptoGetInfo: getAccountInfo,
  accountDetails: getAccountDetails,
  cryptogetAccountBalance: getAccountBalance,
  cryptoGetAccountRecords: getAccountRecords,
  consensusGetTopicInfo: getTopicInfo,
  tokenGetInfo: getTokenInfo,
  tokenGetNftInfo: getNftInfo,
  fileGetContents: getFileContents,
  fileGetInfo: getFileInfo,
  scheduleGetInfo: getScheduleInfo,
  networkGetVersionInfo: getVersionInfo,
};
