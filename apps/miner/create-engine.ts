import { createBuiltinEngine, createOpenAiEngine, openAiOptionsSchema } from '@tensornode/driver-models';
import { fault } from '@tensornode/protocol';
import type { ModelEngine } from '@tensornode/serving';
import type { InstanceConfig } from './miner-config.ts';

/** The engine that an instance's config names. Throws TN-8001 for options that do not fit it. */
export async function createEngine(
  config: InstanceConfig,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<ModelEngine> {
  if (config.engine === 'builtin') return createBuiltinEngine({ variant: config.variant });
  const { apiKeyVariable, ...options } = config.openai ?? {};
  const apiKey = apiKeyVariable === undefined ? undefined : environment[apiKeyVariable];
  if (apiKeyVariable !== undefined && apiKey === undefined) {
    throw fault('TN-8001', {
      detail: `The environment variable ${apiKeyVariable} of instance ${config.instanceId} is not set`,
    });
  }
  const parsed = openAiOptionsSchema.safeParse({ ...options, ...(apiKey === undefined ? {} : { apiKey }) });
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw fault('TN-8001', {
      detail: `instances.openai.${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not valid'}`,
      cause: parsed.error,
    });
  }
  return createOpenAiEngine(parsed.data);
}
