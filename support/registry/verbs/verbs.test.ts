import { type CallContext, localOperator } from '@tensornode/protocol';
import { expect, test } from 'vitest';
import { changeStake } from './change-stake.ts';
import { createSubnet } from './create-subnet.ts';
import { registerInstance } from './register-instance.ts';
import type { RegistryVerbPorts } from './verb-ports.ts';

const operator: CallContext = { caller: localOperator('0.0.1001'), requestId: 'test' };
const nobody: CallContext = { caller: { kind: 'anonymous', account: null, roles: [] }, requestId: 'test' };
const planned: unknown[] = [];
const ports = {
  planner: new Proxy(
    {},
    {
      get:
        (_, name) =>
        (...args: unknown[]) =>
          planned.push([name, ...args]) && { label: name },
    },
  ),
  reader: {
    accountOf: async () => '0.0.7',
    addressOf: async (account: string) => `0x${account.slice(4).padStart(40, '0')}`,
    subnet: async (id: number) => (id === 1 ? { parameters: { bondTinybar: 5n, minStake: 10n } } : null),
    instance: async () => null,
    stakeOf: async () => 9n,
  },
} as unknown as RegistryVerbPorts;
const instance = {
  subnet: 1,
  miner: '0.0.12',
  payee: null,
  url: 'http://127.0.0.1:3101',
  answerKey: `0x${'ab'.repeat(20)}`,
  modelCardDigest: 'cd'.repeat(32),
};

test('a registration carries the subnet bond and the miner as payee', async () => {
  planned.length = 0;
  await registerInstance(operator, instance, ports);
  const minerAddress = `0x${'12'.padStart(40, '0')}`;
  expect(planned).toEqual([
    ['registerInstance', expect.objectContaining({ minerAddress, payeeAddress: minerAddress, bondTinybar: 5n })],
  ]);
});

test('callers without a role, wrong fields and unknown subnets are refused', async () => {
  await expect(registerInstance(nobody, instance, ports)).rejects.toMatchObject({ code: 'TN-1006' });
  const wrong = registerInstance(operator, { ...instance, url: 'ftp://x' }, ports);
  await expect(wrong).rejects.toMatchObject({ code: 'TN-1001', facts: { field: 'url' } });
  await expect(registerInstance(operator, { ...instance, subnet: 2 }, ports)).rejects.toMatchObject({
    code: 'TN-1004',
  });
});

test('a permit needs the stake, staking is approved first, and shares must add up', async () => {
  const permit = changeStake(operator, { change: 'permit', account: '0.0.1', subnet: 1 }, ports);
  await expect(permit).rejects.toMatchObject({ code: 'TN-1001' });
  expect(await changeStake(operator, { change: 'stake', account: '0.0.1', amount: '3' }, ports)).toEqual([
    { label: 'approveStake' },
    { label: 'stake' },
  ]);
  const parameters = {
    epochSeconds: 60,
    maxInstances: 1,
    maxValidators: 1,
    ownerBps: 1_000,
    validatorBps: 4_000,
    minerBps: 4_000,
  };
  const rest = {
    kappaBps: 5_000,
    forfeitPpm: 0,
    shadowEpochs: 1,
    minStake: '1',
    bondTinybar: '0',
    scorerHash: 'ab'.repeat(32),
  };
  const subnet = { name: 'x', topicId: '0.0.5', depositTinybar: '0', parameters: { ...parameters, ...rest } };
  await expect(createSubnet(operator, subnet, ports)).rejects.toMatchObject({ code: 'TN-1001' });
});
