import type { AddressBook } from '@tensornode/protocol';
import type { RegistryReader } from '@tensornode/registry';
import type { ContractCaller } from '../contracts/create-contract-caller.ts';

type Directory = Pick<RegistryReader, 'accountOf' | 'addressOf'>;
type MoneyReads = Pick<RegistryReader, 'creditOf' | 'money'>;

/** Sums of vault and distributor, all by view calls: exact integers, unlike the mirror's JSON numbers. */
export function readMoney(caller: ContractCaller, directory: Directory, addressBook: AddressBook): MoneyReads {
  const vault = (name: string) => caller.view<bigint>('TokenVault', name);
  const distributor = (name: string, args: readonly unknown[] = []) =>
    caller.view<bigint>('HederaTokenDistributor', name, args);

  return {
    async creditOf(account) {
      const args = [await directory.addressOf(account)];
      const [credited, claimed] = await Promise.all([distributor('credited', args), distributor('claimed', args)]);
      return { credited, claimed };
    },
    async money() {
      const [initialSupply, cap, remainingCap, totalMinted, totalPaid, totalBurned, vaultReserved] = (await Promise.all(
        ['initialSupply', 'cap', 'remainingCap', 'totalMinted', 'totalPaid', 'totalBurned', 'reserved'].map(vault),
      )) as [bigint, bigint, bigint, bigint, bigint, bigint, bigint];
      const [distributorMinted, totalCredited, totalClaimed, tokenSupply, vaultBalance] = await Promise.all([
        distributor('totalMinted'),
        distributor('totalCredited'),
        distributor('totalClaimed'),
        caller.token<bigint>('totalSupply'),
        caller.token<bigint>('balanceOf', [addressBook.contracts.TokenVault.evmAddress]),
      ]);
      return {
        initialSupply,
        cap,
        remainingCap,
        totalMinted,
        totalPaid,
        totalBurned,
        vaultReserved,
        distributorMinted,
        totalCredited,
        totalClaimed,
        tokenSupply,
        vaultBalance,
      };
    },
  };
}
