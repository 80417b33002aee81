import type { AbiFunction } from 'viem';
import { toFunctionSelector } from 'viem';
import { describe, expect, it } from 'vitest';
import { htsStandInAbi } from '../generated/hts-stand-in.ts';
import { hederaTokenDistributorAbi, instanceRegistryAbi } from '../index.ts';

/** Signatures that the founding documents name: what calls them must keep working. Selectors are written out on purpose. */
const founding = [
  [instanceRegistryAbi, 'registerInstance(uint256,address,bool,string)', 'payable'],
  [instanceRegistryAbi, 'instances(address,uint256)', 'view'],
  [instanceRegistryAbi, 'getActiveInstancesBySubnet(uint256)', 'view'],
  [hederaTokenDistributorAbi, 'createToken(string,string)', 'payable'],
  [hederaTokenDistributorAbi, 'mintTokens(int64)', 'nonpayable'],
  [hederaTokenDistributorAbi, 'batchTransfer(address[],int64[])', 'nonpayable'],
] as const;

const SELECTORS = ['0x3a016206', '0x4a927eb2', '0x7a91cf11', '0x2f2f2d56', '0xb62bca7a', '0xb2be8b0b'];

/** Selectors of the token service's system contract, as published. */
const TOKEN_SERVICE = {
  createFungibleToken: '0x0fb65bf3',
  mintToken: '0xe0f4059a',
  burnToken: '0xd6910d06',
  transferToken: '0xeca36917',
  transferFrom: '0x15dacbea',
  approve: '0xe1f21c67',
  associateToken: '0x49146bde',
};

const tuple = [
  ['subnetId', 'uint256'],
  ['minerAddress', 'address'],
  ['state', 'bool'],
  ['url', 'string'],
];

describe('the founding signatures', () => {
  it.each(founding)('%#: %s', (abi, signature, mutability) => {
    const name = signature.slice(0, signature.indexOf('('));
    const entries = abi.filter((entry) => entry.type === 'function' && entry.name === name);
    expect(entries).toHaveLength(1);
    const [entry] = entries;
    expect(`${name}(${entry?.inputs.map(({ type }) => type).join(',')})`).toBe(signature);
    expect(entry).toMatchObject({ stateMutability: mutability });
  });

  it('have their known selectors', () => {
    expect(founding.map(([, signature]) => toFunctionSelector(signature))).toEqual(SELECTORS);
  });

  it('return instances as (subnetId, minerAddress, state, url)', () => {
    const list = instanceRegistryAbi.find((entry) => 'name' in entry && entry.name === 'getActiveInstancesBySubnet');
    const [output] = (
      list as { outputs: readonly { type: string; components: readonly { name: string; type: string }[] }[] }
    ).outputs;
    expect(output?.type).toBe('tuple[]');
    expect(output?.components.map(({ name, type }) => [name, type])).toEqual(tuple);
    const getter = instanceRegistryAbi.find((entry) => 'name' in entry && entry.name === 'instances');
    const outputs = (getter as { outputs: readonly { name: string; type: string }[] }).outputs;
    expect(outputs.map(({ name, type }) => [name, type])).toEqual(tuple);
  });
});

describe('the token service interface', () => {
  it.each(Object.entries(TOKEN_SERVICE))('%s has the published selector %s', (name, selector) => {
    const entry = htsStandInAbi.find((each) => each.type === 'function' && each.name === name);
    expect(toFunctionSelector(entry as AbiFunction)).toBe(selector);
  });
});
