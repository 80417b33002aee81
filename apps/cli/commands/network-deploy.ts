import { dirname, join, resolve } from 'node:path';
import { deployNetwork, type HederaOperator, localDeploymentParameters, TOKEN_UNIT } from '@tensornode/driver-ledger';
import {
  accountIdSchema,
  amountSchema,
  fault,
  idNumberSchema,
  type NetworkProfile,
  networkProfileSchema,
} from '@tensornode/protocol';
import { SCORER_ID } from '@tensornode/scoring';
import { z } from 'zod';
import type { Command, CommandContext } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { namedOperator, publishedOperators } from './local-operators.ts';
import { deployedAddressBook, namedProfile } from './network-view.ts';
import { readDocument } from './read-document.ts';
import { setAsideEarlierLedger } from './set-aside-earlier-ledger.ts';

export interface DeployOptions {
  readonly network: string;
  readonly portBase: number;
  readonly profile?: string;
  readonly operatorId?: string;
  readonly operatorKeyFile?: string;
  readonly out?: string;
  /** JSON: who gets the initial supply, and from when on. */
  readonly genesis?: string;
  /** Account that may pause the minting of epochs; the deployer by default. */
  readonly guardian?: string;
  readonly yes?: boolean;
}

/** Genesis tokens for the deployer: without a first token nobody could stake. */
const GENESIS_TOKENS = 100_000n;
/** Roughly what the fees of a deployment come to. */
const COST_HINT = 'about 120 HBAR: fees of about 20 and the deposit of the first subnet, 100';

/** Deploys a network and writes its address book; run again, it goes on where it was or only checks. */
export const deploy: Command<DeployOptions> = async (options, context) => {
  const { output } = context;
  const profile =
    options.profile === undefined
      ? await namedProfile(options.network, options.portBase)
      : await readDocument(options.profile, networkProfileSchema, 'a network profile');
  const operator = await operatorOf(options, profile);
  await confirmSpending(profile, operator, options, context);
  const addressBookPath =
    options.out === undefined ? deployedAddressBook(profile.name, options.portBase) : resolve(options.out);
  const statePath = join(dirname(addressBookPath), 'deploy.jsonl');
  if (profile.testKeysAllowed) {
    const earlier = await setAsideEarlierLedger(profile, [addressBookPath, statePath]);
    if (earlier.length > 0) output.note(`  An earlier devnet's deployment was set aside: ${earlier.join(', ')}`);
  }
  const addressBook = await deployNetwork({
    profile,
    operator,
    parameters: localDeploymentParameters({
      grants: await genesisGrants(options, operator),
      epochSeconds: profile.epochSeconds,
      scorerHash: SCORER_ID,
      guardian: options.guardian ?? operator.accountId,
      slowGovernance: !profile.testKeysAllowed,
    }),
    statePath,
    addressBookPath,
    onStep: (step, done, total) =>
      output.note(`  ${output.paint('good', '✓')} ${String(done).padStart(2)}/${total}  ${step}`),
  });
  output.result(addressBook, () =>
    [
      '',
      `  Deployed on ${profile.name} by ${operator.accountId}`,
      `  Token         ${addressBook.token.symbol} ${addressBook.token.id}`,
      `  Address book  ${addressBookPath}`,
      '',
    ].join('\n'),
  );
  return EXIT.ok;
};

/** At most 32 holders; amounts in smallest units as decimal strings, `unlockTime` in Unix seconds (0: at once). */
const genesisSchema = z
  .array(z.strictObject({ account: accountIdSchema, amount: amountSchema, unlockTime: idNumberSchema.default(0) }))
  .min(1)
  .max(32);

async function genesisGrants({ genesis }: DeployOptions, { accountId }: HederaOperator) {
  if (genesis === undefined) return [{ account: accountId, amount: GENESIS_TOKENS * TOKEN_UNIT, unlockTime: 0 }];
  const grants = await readDocument(genesis, genesisSchema, 'a list of genesis grants');
  return grants.map(({ account, amount, unlockTime }) => ({ account, amount: BigInt(amount), unlockTime }));
}

async function operatorOf(options: DeployOptions, profile: NetworkProfile): Promise<HederaOperator> {
  const named = await namedOperator(
    {
      ...(options.operatorId === undefined ? {} : { account: options.operatorId }),
      ...(options.operatorKeyFile === undefined ? {} : { keyFile: options.operatorKeyFile }),
    },
    { profile, local: null },
  );
  if (named !== null) return named;
  if (!profile.testKeysAllowed)
    throw fault('TN-8007', {
      detail: `${profile.name} needs an account that pays`,
      fix: 'Add --operator-id and --operator-key-file',
    });
  const [first] = publishedOperators(profile);
  if (first === undefined) throw fault('TN-8007', { detail: 'There is no local account' });
  return first;
}

/** What spends real money asks first; scripts say `--yes`. */
async function confirmSpending(
  profile: NetworkProfile,
  operator: HederaOperator,
  options: DeployOptions,
  { output }: CommandContext,
): Promise<void> {
  if (profile.testKeysAllowed || options.yes === true) return;
  const question = `Deploy on ${profile.name} from ${operator.accountId}? It costs ${COST_HINT}.`;
  if (!process.stdin.isTTY || output.json)
    throw fault('TN-8007', { detail: question, fix: 'Add --yes to go ahead without being asked' });
  const { confirm, isCancel } = await import('@clack/prompts');
  const answer = await confirm({ message: question, initialValue: false });
  if (isCancel(answer) || !answer)
    throw fault('TN-8007', { detail: 'Nothing was deployed', fix: 'Run it again and confirm' });
}
