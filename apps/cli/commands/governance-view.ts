import { createLedgerReader } from '@tensornode/driver-ledger';
import { fault, type Proposal, proposalIdSchema } from '@tensornode/protocol';
import type { Command } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { formatAmount } from '../output/amount.ts';
import { type Paint, plainText } from '../output/paint.ts';
import { formatTable } from '../output/table.ts';
import { type NetworkViewOptions, networkView } from './network-view.ts';

export type GovernanceScope = NetworkViewOptions;

/** Proposals, newest first, from the ledger itself. @throws TensorNodeError TN-3001, TN-3004 */
export const listProposals: Command<GovernanceScope> = async (options, { output }) => {
  const proposals = await createLedgerReader(await networkView(options)).governance.proposals();
  output.result({ proposals }, () => {
    if (proposals.length === 0) return '\n  There are no proposals yet.\n';
    return formatTable(
      [{ title: 'proposal' }, { title: 'state' }, { title: 'by' }, { title: 'description', flexible: true }],
      proposals.map(({ id, state, proposer, description }) => [id, state, proposer, plainText(description)]),
      output.width,
    );
  });
  return EXIT.ok;
};

/** One proposal with what it would do. @throws TensorNodeError TN-1004, TN-8007 */
export const showProposal: Command<GovernanceScope & { readonly proposal: string }> = async (options, { output }) => {
  if (!proposalIdSchema.safeParse(options.proposal).success)
    throw fault('TN-8007', {
      detail: `"${options.proposal}" is no proposal id`,
      fix: 'Copy it from `governance list`',
    });
  const view = await networkView(options);
  const proposal = await createLedgerReader(view).governance.proposal(options.proposal);
  if (proposal === null) throw fault('TN-1004', { detail: `There is no proposal ${options.proposal}` });
  const { token } = view.addressBook;
  output.result(proposal, (paint) => describe(proposal, paint, (amount) => formatAmount(amount, token)));
  return EXIT.ok;
};

function describe(proposal: Proposal, paint: Paint, amount: (text: string) => string): string {
  const { id, state, proposer, description, votes, quorum, voteStart, voteEnd, executableFrom, actions } = proposal;
  const time = (seconds: number): string => new Date(seconds * 1_000).toISOString();
  return [
    '',
    `  ${paint('strong', plainText(description))}   ${state}`,
    `  ${id}, proposed by ${proposer}`,
    ...actions.map(
      ({ contract, function: name, args, data }) =>
        `  • ${contract}.${name ?? data.slice(0, 10)}(${plainText(args.map((arg) => JSON.stringify(arg)).join(', '))})`,
    ),
    `  for ${amount(votes.for)}, against ${amount(votes.against)}, abstain ${amount(votes.abstain)}` +
      (quorum === null ? '' : `, quorum ${amount(quorum)}`),
    `  vote from ${time(voteStart)} until ${time(voteEnd)}` +
      (executableFrom === null ? '' : `, executable from ${time(executableFrom)}`),
    '',
  ].join('\n');
}
