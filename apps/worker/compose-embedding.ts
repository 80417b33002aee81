import { dirname, resolve } from 'node:path';
import { createEmbedder, embedderOptionsSchema } from '@tensornode/driver-models';
import type { Logger } from '@tensornode/kernel';
import { readJsonSetting, readSecretFile } from '@tensornode/kernel/node';
import { createEmbeddingJudge, type EmbeddingJudge } from '@tensornode/scoring';
import { z } from 'zod';

const fileSchema = embedderOptionsSchema.omit({ apiKey: true }).extend({ apiKeyFile: z.string().min(1).optional() });

/** The embedding model that a file names: `{"baseUrl", "model"}`, beside them `name`, `apiKeyFile`, `deadlineMs`. @throws TensorNodeError TN-8001 for a file that is none */
export function composeEmbedding(file: string, logger: Logger): EmbeddingJudge {
  const { apiKeyFile, ...options } = readJsonSetting('--embeddings', file, fileSchema);
  const key = apiKeyFile === undefined ? {} : { apiKey: readSecretFile(resolve(dirname(file), apiKeyFile)) };
  return createEmbeddingJudge(createEmbedder({ ...options, ...key }), (error) =>
    logger.warn('EMBEDDING_MODEL_AWAY', { model: options.model, error }),
  );
}
