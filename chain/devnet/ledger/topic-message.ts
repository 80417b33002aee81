/** Which part of a longer message this is. */
export interface ChunkInfo {
  readonly payer: number;
  readonly validStart: bigint;
  readonly nonce: number;
  readonly scheduled: boolean;
  readonly number: number;
  readonly total: number;
}

/** A message of a topic as it is stored. */
export interface CommittedMessage {
  readonly consensusAt: bigint;
  readonly topic: number;
  readonly sequence: number;
  readonly payer: number;
  readonly runningHash: Uint8Array;
  readonly message: Uint8Array;
  readonly chunk: ChunkInfo | null;
}
