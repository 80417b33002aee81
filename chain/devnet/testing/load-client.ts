import { accountId, contractId, proto, Status, toInt64, tokenId, toNumber, topicId } from '../codec/proto.ts';
import { compileSolidity } from './compile-solidity.ts';
import { RawGrpc, type SignedCall, signedByTreasury, TREASURY_PUBLIC_KEY } from './raw-grpc.ts';

// Sends pre-signed transactions and asks for each receipt, from a process of its own:
// load-client <hapi> <topic | token | contract> <count> <in flight>. Prints {perSecond, medianMs} as JSON.
const [hapi = '', kind = '', count = '0', inFlight = '1'] = process.argv.slice(2);
const SUBMIT = '/proto.ConsensusService/submitMessage';
const RECEIPT = '/proto.CryptoService/getTransactionReceipts';
/** Signed at once: they have to be sent within their validity. */
const PORTION = 20_000;
const MESSAGE = Buffer.alloc(100, 'm');
/** `add()` of testing/contracts/Counter.sol. */
const ADD = Buffer.from('4f2be91f', 'hex');
const GAS = 100_000;

const grpc = new RawGrpc(hapi);
const millis: number[] = [];

async function perform({ transaction, receiptQuery }: SignedCall): Promise<proto.ITransactionReceipt> {
  const taken = await grpc.call(SUBMIT, transaction);
  const code = proto.TransactionResponse.decode(taken.message ?? new Uint8Array()).nodeTransactionPrecheckCode;
  if (taken.message === null || code !== Status.OK) throw new Error(`refused with ${Status[code]}`);
  for (;;) {
    const { message } = await grpc.call(RECEIPT, receiptQuery);
    const receipt = proto.Response.decode(message ?? new Uint8Array()).transactionGetReceipt?.receipt;
    if (receipt?.status === Status.SUCCESS) return receipt;
    if (receipt?.status !== Status.UNKNOWN) throw new Error(`failed with ${Status[receipt?.status ?? 0]}`);
  }
}

async function prepare(): Promise<proto.ITransactionBody> {
  const renew = { seconds: toInt64(7_776_000) };
  if (kind === 'topic') {
    const { topicID } = await perform(signedByTreasury({ consensusCreateTopic: { autoRenewPeriod: renew } }));
    return { consensusSubmitMessage: { topicID: topicID ?? topicId(0), message: MESSAGE } };
  }
  const key = { ed25519: TREASURY_PUBLIC_KEY };
  if (kind === 'token') {
    const token = await perform(
      signedByTreasury({
        tokenCreation: {
          name: 'load',
          symbol: 'L',
          treasury: accountId(2),
          initialSupply: toInt64(1_000_000_000),
          autoRenewAccount: accountId(2),
          autoRenewPeriod: renew,
        },
      }),
    );
    const account = await perform(
      signedByTreasury({ cryptoCreateAccount: { key, maxAutomaticTokenAssociations: -1, autoRenewPeriod: renew } }),
    );
    const receiver = accountId(toNumber(account.accountID?.accountNum));
    const transfers = [
      { accountID: accountId(2), amount: toInt64(-1) },
      { accountID: receiver, amount: toInt64(1) },
    ];
    return { cryptoTransfer: { tokenTransfers: [{ token: tokenId(toNumber(token.tokenID?.tokenNum)), transfers }] } };
  }
  const code = compileSolidity('Counter.sol')['Counter']?.bytecode.slice(2) ?? '';
  const created = await perform(
    signedByTreasury({
      contractCreateInstance: { initcode: Buffer.from(code, 'hex'), gas: toInt64(1_000_000), autoRenewPeriod: renew },
    }),
  );
  const contractID = contractId(toNumber(created.contractID?.contractNum));
  return { contractCall: { contractID, gas: toInt64(GAS), functionParameters: ADD } };
}

const body = await prepare();
let spentMs = 0;
for (let done = 0; done < Number(count); done += PORTION) {
  const calls = Array.from({ length: Math.min(PORTION, Number(count) - done) }, () => signedByTreasury(body));
  const began = performance.now();
  const worker = async (): Promise<void> => {
    for (let call = calls.pop(); call !== undefined; call = calls.pop()) {
      const sent = performance.now();
      await perform(call);
      millis.push(performance.now() - sent);
    }
  };
  await Promise.all(Array.from({ length: Number(inFlight) }, worker));
  spentMs += performance.now() - began;
}
grpc.close();
millis.sort((a, b) => a - b);
const medianMs = millis[Math.floor(millis.length / 2)] ?? Number.NaN;
process.stdout.write(`${JSON.stringify({ perSecond: (Number(count) / spentMs) * 1_000, medianMs })}\n`);
