import {
  type BatchMessage,
  decodeHcsMessage,
  type HcsMessage,
  NO_PREVIOUS_ROOT,
  type TopicEntry,
} from '@tensornode/protocol';
import type { DifferenceLog } from './difference-log.ts';
import type { AuditSnapshot, AuditTopics } from './ports.ts';

export type Anchored<T extends HcsMessage = HcsMessage> = Omit<TopicEntry, 'message'> & { readonly message: T };
type Of<T extends HcsMessage['t']> = Extract<HcsMessage, { t: T }>;

/** What one validator wrote about the epoch. For each type the first message in consensus order counts. */
export interface ValidatorMessages {
  readonly goldCommit: Anchored<Of<'gold.commit'>> | null;
  readonly goldOpen: Anchored<Of<'gold.open'>> | null;
  readonly seal: Anchored<Of<'epoch.seal'>> | null;
  /** The epoch's batches in order of `seq`. */
  readonly batches: readonly Anchored<BatchMessage>[];
}

export interface EpochMessages {
  /** The first valid `epoch.start`, whose running hash keys the seed; null when nobody sent one. */
  readonly start: Anchored<Of<'epoch.start'>> | null;
  readonly validators: ReadonlyMap<string, ValidatorMessages>;
}

export interface EpochMessagesInput {
  readonly topicId: string;
  readonly subnet: number;
  readonly epoch: number;
  readonly snapshot: AuditSnapshot;
  readonly opening: { readonly transactionId: string; readonly consensusTimestamp: string };
}

/**
 * Folds the subnet's topic into what the epoch's permitted validators wrote. Authority comes from the payer that consensus recorded; what others
 * wrote is ignored. Each validator's batches are checked over all epochs: numbers without gaps, each naming the root before it.
 */
export async function readEpochMessages(
  topics: AuditTopics,
  input: EpochMessagesInput,
  log: DifferenceLog,
): Promise<EpochMessages> {
  const { subnet, epoch, snapshot, opening } = input;
  const books = new Map(snapshot.permits.map(({ validator }) => [validator, emptyBook()]));
  let start: EpochMessages['start'] = null;
  for await (const page of topics.messages(input.topicId, 1)) {
    for (const entry of page) {
      const book = books.get(entry.payer);
      const message = book === undefined ? null : decodeHcsMessage(entry.message);
      if (book === undefined || message === null || message.t === 'audit' || message.subnet !== subnet) continue;
      const anchored = { ...entry, message };
      if (message.t === 'batch') takeBatch(book, { ...entry, message }, log);
      else if (message.epoch !== epoch) continue;
      else if (message.t === 'epoch.start' && start === null && isValidStart(anchored, message, opening))
        start = { ...entry, message };
      else if (message.t === 'gold.commit') book.goldCommit ??= { ...entry, message };
      else if (message.t === 'gold.open') book.goldOpen ??= { ...entry, message };
      else if (message.t === 'epoch.seal') book.seal ??= { ...entry, message };
    }
  }
  const validators = [...books].map(([validator, book]) => {
    const { goldCommit, goldOpen, seal } = book;
    const batches = book.batches.filter(({ message }) => message.epoch === epoch);
    return [validator, { goldCommit, goldOpen, seal, batches }] as const;
  });
  return { start, validators: new Map(validators) };
}

/** Consensus times have nine digits of nanoseconds: their digits compare as one integer. */
export function compareTimes(a: string, b: string): number {
  const [left, right] = [BigInt(a.replace('.', '')), BigInt(b.replace('.', ''))];
  return left < right ? -1 : left > right ? 1 : 0;
}

interface Book {
  goldCommit: ValidatorMessages['goldCommit'];
  goldOpen: ValidatorMessages['goldOpen'];
  seal: ValidatorMessages['seal'];
  readonly batches: Anchored<BatchMessage>[];
}

function emptyBook(): Book {
  return { goldCommit: null, goldOpen: null, seal: null, batches: [] };
}

function isValidStart(
  entry: Pick<TopicEntry, 'consensusTimestamp'>,
  message: Of<'epoch.start'>,
  opening: EpochMessagesInput['opening'],
): boolean {
  return (
    message.tx === opening.transactionId && compareTimes(entry.consensusTimestamp, opening.consensusTimestamp) >= 0
  );
}

function takeBatch(book: Book, entry: Anchored<BatchMessage>, log: DifferenceLog): void {
  const { message } = entry;
  const last = book.batches.at(-1)?.message;
  const known = book.batches.find(({ message: { seq } }) => seq === message.seq)?.message;
  if (known !== undefined) {
    // The same batch may be written twice after an outcome that stayed unknown; another one under its number may not.
    log.same(`batch ${entry.payer}/${message.seq} repeated`, JSON.stringify(known), JSON.stringify(message));
    return;
  }
  log.same(`batch ${entry.payer}/${message.seq} seq`, (last?.seq ?? 0) + 1, message.seq);
  log.same(`batch ${entry.payer}/${message.seq} prev`, last?.root ?? NO_PREVIOUS_ROOT, message.prev);
  book.batches.push(entry);
}
