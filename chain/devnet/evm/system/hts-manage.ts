import { parseAbiItem } from 'viem/utils';
import type { proto } from '../../codec/proto.ts';
import { dispatch, type HtsCall, type NativeFunction, nativeFunction } from './hts-call.ts';
import { accountAt, code, tokenAt } from './hts-values.ts';

/** One function of the form `name(token, account) returns (code)`. */
function onAccount(
  name: string,
  body: (token: proto.ITokenID, account: proto.IAccountID) => proto.ITransactionBody,
): NativeFunction {
  const abi = parseAbiItem(
    `function ${name}(address token, address account) returns (int64 responseCode)`,
  ) as typeof ON_ACCOUNT;
  return nativeFunction(abi, (call, [token, account], answer) => {
    const { status, gas } = dispatch(call, body(tokenAt(token), accountAt(call, account)));
    return answer.returns([code(status)], gas);
  });
}

/** One function of the form `name(token) returns (code)`. */
function onToken(name: string, body: (token: proto.ITokenID) => proto.ITransactionBody): NativeFunction {
  const abi = parseAbiItem(`function ${name}(address token) returns (int64 responseCode)`) as typeof ON_TOKEN;
  return nativeFunction(abi, (call, [token], answer) => {
    const { status, gas } = dispatch(call, body(tokenAt(token)));
    return answer.returns([code(status)], gas);
  });
}

const ON_ACCOUNT = parseAbiItem('function f(address token, address account) returns (int64 responseCode)');
const ON_TOKEN = parseAbiItem('function f(address token) returns (int64 responseCode)');

/** Associations, freeze, KYC, pause and delete. */
export const manageFunctions: NativeFunction[] = [
  nativeFunction(
    parseAbiItem('function associateTokens(address account, address[] tokens) returns (int64 responseCode)'),
    (call, [account, tokens], answer) => {
      const { status, gas } = dispatch(call, {
        tokenAssociate: { account: accountAt(call, account), tokens: tokens.map(tokenAt) },
      });
      return answer.returns([code(status)], gas);
    },
  ),
  nativeFunction(
    parseAbiItem('function associateToken(address account, address token) returns (int64 responseCode)'),
    (call, [account, token], answer) => {
      const { status, gas } = associate(call, accountAt(call, account), token);
      return answer.returns([code(status)], gas);
    },
  ),
  nativeFunction(
    parseAbiItem('function dissociateTokens(address account, address[] tokens) returns (int64 responseCode)'),
    (call, [account, tokens], answer) => {
      const { status, gas } = dispatch(call, {
        tokenDissociate: { account: accountAt(call, account), tokens: tokens.map(tokenAt) },
      });
      return answer.returns([code(status)], gas);
    },
  ),
  nativeFunction(
    parseAbiItem('function dissociateToken(address account, address token) returns (int64 responseCode)'),
    (call, [account, token], answer) => {
      const { status, gas } = dissociate(call, accountAt(call, account), token);
      return answer.returns([code(status)], gas);
    },
  ),
  onAccount('freezeToken', (token, account) => ({ tokenFreeze: { token, account } })),
  onAccount('unfreezeToken', (token, account) => ({ tokenUnfreeze: { token, account } })),
  onAccount('grantTokenKyc', (token, account) => ({ tokenGrantKyc: { token, account } })),
  onAccount('revokeTokenKyc', (token, account) => ({ tokenRevokeKyc: { token, account } })),
  onToken('pauseToken', (token) => ({ tokenPause: { token } })),
  onToken('unpauseToken', (token) => ({ tokenUnpause: { token } })),
  onToken('deleteToken', (token) => ({ tokenDeletion: { token } })),
];

/** Associates one account with one token. */
export function associate(call: HtsCall, account: proto.IAccountID, token: string): ReturnType<typeof dispatch> {
  return dispatch(call, { tokenAssociate: { account, tokens: [tokenAt(token)] } });
}

/** Ends the association of one account with one token. */
export function dissociate(call: HtsCall, account: proto.IAccountID, token: string): ReturnType<typeof dispatch> {
  return dispatch(call, { tokenDissociate: { account, tokens: [tokenAt(token)] } });
}
