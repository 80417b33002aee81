import type { DBOSClient } from '@dbos-inc/dbos-sdk';
import { QUEUES, type RecordChatInput, WORKFLOWS } from '@tensornode/protocol';

export interface ChatQueue {
  enqueue(input: RecordChatInput): Promise<void>;
  close(): Promise<void>;
}

/** Hands chat replies to the worker as durable workflows. The client is made with the first one: a gateway without chats does not carry it. */
export function createChatQueue(databaseUrl: string): ChatQueue {
  let client: Promise<DBOSClient> | undefined;
  const open = async (): Promise<DBOSClient> => {
    const { DBOSClient } = await import('@dbos-inc/dbos-sdk');
    return DBOSClient.create({ systemDatabaseUrl: databaseUrl, systemDatabasePoolSize: 2 });
  };
  return {
    async enqueue(input) {
      client ??= open().catch((error: unknown) => {
        // One that could not connect is of no use for the next try.
        client = undefined;
        throw error;
      });
      const opened = await client;
      await opened.enqueue(
        {
          workflowName: WORKFLOWS.recordChat,
          queueName: QUEUES.scoring,
          workflowID: `chat-${input.replies[0]?.roundId ?? ''}`,
        },
        input,
      );
    },
    close: async () => (await client?.catch(() => undefined))?.destroy(),
  };
}
