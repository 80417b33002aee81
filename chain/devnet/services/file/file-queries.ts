import { toProtoKey } from '../../codec/key.ts';
import { fileId, toInt64, toTimestamp } from '../../codec/proto.ts';
import { LEDGER_ID } from '../crypto/account-queries.ts';
import { defineQuery } from '../query-frame.ts';
import { knownFile, liveFile } from './files.ts';

/** FileGetContents. */
export const getFileContents = defineQuery({
  query: 'fileGetContents',
  response: 'fileGetContents',
  answer(query, ledger) {
    const file = liveFile(ledger, query.fileID);
    return { fileContents: { fileID: fileId(file.num), contents: file.contents } };
  },
});

/** FileGetInfo: also of deleted files. */
export const getFileInfo = defineQuery({
  query: 'fileGetInfo',
  response: 'fileGetInfo',
  answer(query, ledger) {
    const file = knownFile(ledger, query.fileID);
    return {
      fileInfo: {
        fileID: fileId(file.num),
        size: toInt64(file.contents.length),
        expirationTime: toTimestamp(file.expiry * 1_000_000_000n),
        deleted: file.deleted,
        keys: { keys: file.keys.map(toProtoKey) },
        memo: file.memo,
        ledgerId: LEDGER_ID,
      },
    };
  },
});
