import type { LocalAccount } from 'viem';
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts';
import type { ChainUnderTest } from './chain-under-test.ts';
import { type Scene, TOKEN } from './deploy-scene.ts';
import type { Vote } from './run-epoch.ts';

/** Registers instances and validators with ascending stakes in subnet 1. The deployer must hold enough tokens for the stakes. */
export async function populate(
  chain: ChainUnderTest,
  scene: Scene,
  instances: number,
  validators: number,
): Promise<LocalAccount[]> {
  const accounts = Array.from({ length: validators }, () => privateKeyToAccount(generatePrivateKey()));
  for (const [index, validator] of accounts.entries()) {
    await chain.fund?.(validator.address);
    await scene.send(validator, scene.hts, 'associateToken', [validator.address, scene.token]);
    const transfer = [scene.token, scene.deployer.address, validator.address, 1_000n * TOKEN];
    await scene.send(scene.deployer, scene.hts, 'transferToken', transfer);
    await scene.becomeValidator(validator, TOKEN * BigInt(10 + index));
  }
  const miners = chain.accounts.slice(0, 8);
  for (let i = 0; i < instances; i += 1) {
    const miner = miners[i % miners.length];
    if (miner !== undefined) await scene.becomeMiner(miner, `http://127.0.0.1:${20_000 + i}`);
  }
  return accounts;
}

/** What each validator says of every instance and of every other validator; different in each epoch. */
export function everybodyVotes(validators: readonly LocalAccount[], instances: number, epoch: number): Vote[] {
  return validators.map((account, row) => ({
    account,
    weights: Array.from({ length: instances }, (_, j) => (j * 251 + row * 97 * epoch) % 65_536),
    reliability: validators.map((_, i) => (i === row ? 0 : 1 + ((i * 613 + row) % 65_535))),
  }));
}
