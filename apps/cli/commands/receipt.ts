import { writeFile } from 'node:fs/promises';
import { isTensorNodeError } from '@tensornode/kernel';
import { fault, hex32Schema, type Receipt, type ReceiptVerdict } from '@tensornode/protocol';
import { verifyReceiptOnline } from '@tensornode/sdk';
import { z } from 'zod';
import type { Command } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { type Paint, plainText } from '../output/paint.ts';
import { gatewayClient } from './gateway-client.ts';
import { networkView } from './network-view.ts';
import { readDocument } from './read-document.ts';

/** Prints a receipt, or writes it to a file. */
export const getReceipt: Command<{ readonly roundId: string; readonly out?: string }> = async (
  options,
  { output, signal },
) => {
  const client = await gatewayClient(options);
  const receipt = await client.receipts.get(options.roundId, { signal });
  if (options.out !== undefined) {
    await writeFile(options.out, `${JSON.stringify(receipt, null, 2)}\n`);
    output.note(`  Receipt of ${receipt.replies.length} replies written to ${options.out}`);
  }
  output.result(receipt, () => (options.out === undefined ? JSON.stringify(receipt, null, 2) : ''));
  return EXIT.ok;
};

/** Checks a receipt with mirror and registry of the user's own network description; the gateway only hands over the document. */
export const verifyReceiptCommand: Command<{
  readonly receipt: string;
  readonly profile?: string;
  readonly addressBook?: string;
}> = async (options, { output, signal }) => {
  const verdict = await verdictOf(options, signal);
  output.result(verdict, (paint) => describe(verdict, paint));
  return verdict.ok ? EXIT.ok : EXIT.failed;
};

/**
 * Whatever keeps a receipt from being checked is one answer to scripts: it is not verified, exit code 1, with the reason and its fix; people read that it
 * could not be checked, which says nothing against it. Only a wrong
 * `--profile` or `--address-book` stays wrong usage.
 */
async function verdictOf(
  options: Parameters<typeof verifyReceiptCommand>[0],
  signal: AbortSignal,
): Promise<ReceiptVerdict> {
  let wrongUsage = options.profile !== undefined || options.addressBook !== undefined;
  try {
    const { profile, addressBook } = await networkView(options);
    wrongUsage = false;
    const receipt = await loadReceipt(options, signal);
    return await verifyReceiptOnline(receipt, { profile, addressBook, signal });
  } catch (error) {
    if (signal.aborted || wrongUsage || !isTensorNodeError(error)) throw error;
    throw fault('TN-5004', { detail: `${error.publicMessage} (${error.code})`, fix: error.fix, cause: error });
  }
}

async function loadReceipt(
  options: Parameters<typeof verifyReceiptCommand>[0],
  signal: AbortSignal,
): Promise<Receipt | unknown> {
  if (!hex32Schema.safeParse(options.receipt).success) return readDocument(options.receipt, z.unknown(), 'a receipt');
  const client = await gatewayClient(options);
  return client.receipts.get(options.receipt, { signal });
}

function describe(verdict: ReceiptVerdict, paint: Paint): string {
  const lines = verdict.checks.map(
    ({ name, ok, detail }) =>
      `  ${ok ? paint('good', '✓ ok  ') : paint('bad', '✗ fail')}  ${name.padEnd(20)} ${plainText(detail)}`,
  );
  const failed = verdict.checks.filter(({ ok }) => !ok).length;
  const summary = verdict.ok
    ? `  ${paint('good', '✓')} The receipt verifies: ${verdict.checks.length} checks against mirror and registry`
    : `  ${paint('bad', '✗')} The receipt does not verify: ${failed} of ${verdict.checks.length} checks failed`;
  return ['', ...lines, '', summary, ''].join('\n');
}
