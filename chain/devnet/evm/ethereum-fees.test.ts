import { Client, EthereumTransaction, Hbar, PrivateKey } from '@hiero-ledger/sdk';
import { parseEther, parseGwei } from 'viem';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDevnet, type TestDevnet } from '../testing/open-test-devnet.ts';

/** Price of a gas, gwei in weibars; 71 tinybars. */
const GWEI = '710';
const TINYBARS = 71n;

describe('gas of Ethereum transactions', () => {
  let net: TestDevnet;
  let relayer: Client;

  beforeAll(async () => {
    net = await openTestDevnet();
    const account = net.devnet.accounts.find(({ type }) => type === 'ED25519');
    if (account === undefined) throw new Error('no account to relay with');
    relayer = Client.forNetwork({ [net.devnet.hapi]: net.devnet.nodeAccountId });
    relayer.setOperator(account.accountId, PrivateKey.fromStringDer(account.privateKey));
  });
  afterAll(async () => {
    relayer.close();
    await net.close();
  });

  const balances = async (address: string): Promise<{ sender: bigint; relayer: bigint }> => {
    const of = async (id: string): Promise<bigint> => {
      const response = await fetch(`${net.devnet.mirrorRest}/api/v1/accounts/${id}?transactions=false`);
      return BigInt(((await response.json()) as { balance: { balance: number } }).balance.balance);
    };
    return { sender: await of(address), relayer: await of(String(relayer.operatorAccountId)) };
  };
  const send = async (gasPrice: string, allowance: number, nonce: number): Promise<string> => {
    const [alice] = net.users;
    if (alice === undefined) throw new Error('no funded user');
    const signed = await alice.signTransaction({
      type: 'eip1559',
      chainId: net.devnet.chainId,
      nonce,
      to: '0x00000000000000000000000000000000000003ea',
      value: parseEther('0.00000001'),
      gas: 100_000n,
      maxFeePerGas: parseGwei(gasPrice),
      maxPriorityFeePerGas: 0n,
    });
    const sent = await new EthereumTransaction()
      .setEthereumData(Buffer.from(signed.slice(2), 'hex'))
      .setMaxGasAllowanceHbar(Hbar.fromTinybars(allowance))
      .execute(relayer);
    return (await sent.getReceipt(relayer)).status.toString();
  };

  it('unused gas goes back to the relayer first, then to the sender', async () => {
    const address = net.users[0]?.address ?? '';
    const before = await balances(address);
    expect(await send('355', 5_000_000, 0)).toBe('SUCCESS');
    const after = await balances(address);
    // Each paid half of 100,000 gas; 21,000 were used: the relayer has all back, the sender the rest.
    expect(before.sender - after.sender).toBe(21_000n * TINYBARS + 1n);
    // The transaction's own fee stays with the relayer.
    expect(before.relayer - after.relayer).toBeLessThan(1_000_000n);
  });

  it('a sender who offers nothing is paid for, as far as the allowance goes', async () => {
    const address = net.users[0]?.address ?? '';
    const before = await balances(address);
    expect(await send('0', 8_000_000, 1)).toBe('SUCCESS');
    expect(before.sender - (await balances(address)).sender).toBe(1n);
    await expect(send('0', 1_000, 2)).rejects.toThrow('INSUFFICIENT_TX_FEE');
    await expect(send(GWEI, 0, 99)).rejects.toThrow('WRONG_NONCE');
  });
});
