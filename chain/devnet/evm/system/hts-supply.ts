import { parseAbiItem } from 'viem/utils';
import { Status, toBigInt } from '../../codec/proto.ts';
import { dispatch, inVersions, type NativeFunction, nativeFunction } from './hts-call.ts';
import { abiBytes, accountAt, code, int64, tokenAt } from './hts-values.ts';

/** mint, burn and wipe: supply of a token. Results on failure are the code and zeros. */
export const supplyFunctions: NativeFunction[] = [
  ...inVersions(
    parseAbiItem(
      'function mintToken(address token, int64 amount, bytes[] metadata) returns (int64 responseCode, int64 newTotalSupply, int64[] serialNumbers)',
    ),
    [['function mintToken(address token, uint64 amount, bytes[] metadata)']],
    (call, [token, amount, metadata], answer) => {
      const { status, record, gas } = dispatch(call, {
        tokenMint: { token: tokenAt(token), amount: int64(amount), metadata: metadata.map(abiBytes) },
      });
      if (status !== Status.SUCCESS || record === null) return answer.returns([code(status), 0n, []], gas);
      return answer.returns(
        [code(status), toBigInt(record.receipt.newTotalSupply), (record.receipt.serialNumbers ?? []).map(toBigInt)],
        gas,
      );
    },
  ),
  ...inVersions(
    parseAbiItem(
      'function burnToken(address token, int64 amount, int64[] serialNumbers) returns (int64 responseCode, int64 newTotalSupply)',
    ),
    [['function burnToken(address token, uint64 amount, int64[] serialNumbers)']],
    (call, [token, amount, serials], answer) => {
      const { status, record, gas } = dispatch(call, {
        tokenBurn: { token: tokenAt(token), amount: int64(amount), serialNumbers: serials.map(int64) },
      });
      return answer.returns(
        [code(status), status === Status.SUCCESS ? toBigInt(record?.receipt.newTotalSupply) : 0n],
        gas,
      );
    },
  ),
  ...inVersions(
    parseAbiItem(
      'function wipeTokenAccount(address token, address account, int64 amount) returns (int64 responseCode)',
    ),
    [['function wipeTokenAccount(address token, address account, uint32 amount)']],
    (call, [token, account, amount], answer) => {
      const { status, gas } = dispatch(call, {
        tokenWipe: { token: tokenAt(token), account: accountAt(call, account), amount: int64(amount) },
      });
      return answer.returns([code(status)], gas);
    },
  ),
  nativeFunction(
    parseAbiItem(
      'function wipeTokenAccountNFT(address token, address account, int64[] serialNumbers) returns (int64 responseCode)',
    ),
    (call, [token, account, serials], answer) => {
      const { status, gas } = dispatch(call, {
        tokenWipe: { token: tokenAt(token), account: accountAt(call, account), serialNumbers: serials.map(int64) },
      });
      return answer.returns([code(status)], gas);
    },
  ),
];
