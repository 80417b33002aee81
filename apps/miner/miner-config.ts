import { readFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { answerDomainSchema, fault } from '@tensornode/protocol';
import { z } from 'zod';

const port = z.number().int().min(0).max(65_535);
const hex32 = z.string().regex(/^[0-9a-f]{64}$/);

/** What a miner's config file may say; every default is spelled out here. Paths are relative to `dataDir`. */
export const minerConfigSchema = z.strictObject({
  /** Keys, nonces and answers live here. */
  dataDir: z.string().min(1),
  host: z.string().min(1).max(255).default('127.0.0.1'),
  /** The network's chain id and its InstanceRegistry: statements are signed in this domain. */
  domain: answerDomainSchema,
  /** Ed25519 public keys of the gateways and validators that may ask. */
  allowedRequestKeys: z.array(hex32).max(1_000).default([]),
  /** A JSON array of such keys, read again when it changes. */
  requestKeysFile: z.string().min(1).optional(),
  /** `GET` gives `{requestKey}` or `{requestKeys}` (a gateway's `/v1/network`); asked again when an unknown key calls. */
  registryUrl: z.url({ protocol: /^https?$/ }).optional(),
  /** Serves `/metrics` for Prometheus on loopback; off without it. */
  metricsPort: port.optional(),
  limits: z
    .strictObject({
      maxBodyBytes: z.number().int().min(1_024).max(67_108_864).default(1_048_576),
      /** Of all request bodies that are held at once. */
      maxHeldBytes: z.number().int().min(65_536).max(4_294_967_296).default(67_108_864),
      maxAnswerBytes: z.number().int().min(1_024).max(67_108_864).default(1_048_576),
      deadlineMs: z.number().int().min(100).max(3_600_000).default(60_000),
      concurrency: z.number().int().min(1).max(1_024).default(8),
      waiting: z.number().int().min(0).max(10_000).default(64),
    })
    .prefault({}),
  instances: z
    .array(
      z.strictObject({
        instanceId: z.number().int().min(0),
        subnetId: z.number().int().min(0),
        engine: z.enum(['builtin', 'openai']),
        /** Of the builtin engine. */
        variant: z.enum(['full', 'integers', 'parrot']).default('full'),
        /** 0 takes a free one. */
        port,
        /** Made with mode 0600 when it is missing. */
        answerKeyFile: z.string().min(1).optional(),
        /** Where gateways reach the instance when a proxy or tunnel stands in front: signatures cover this host and path. */
        publicUrl: z.url({ protocol: /^https?$/ }).optional(),
        modelName: z.string().min(1).max(200).optional(),
        /** True: anybody may ask without a signature, and gets no statement. */
        open: z.boolean().default(false),
        /** Of the openai engine. `apiKeyVariable` names the environment variable that holds the key. */
        openai: z
          .looseObject({ baseUrl: z.string(), model: z.string(), apiKeyVariable: z.string().min(1).optional() })
          .optional(),
      }),
    )
    .min(1)
    .max(32),
});
export type MinerConfig = z.infer<typeof minerConfigSchema>;
export type InstanceConfig = MinerConfig['instances'][number];

/** Reads and checks a config file. Throws TN-8001 naming the field, what it accepts, and the file. */
export function readMinerConfig(file: string): MinerConfig {
  const parsed = minerConfigSchema.safeParse(readJson(file));
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw configFault(
      `${file}: ${issue?.path.join('.') || 'the document'}: ${issue?.message ?? 'not valid'}`,
      parsed.error,
    );
  }
  const config = parsed.data;
  const ids = new Set(config.instances.map((instance) => instance.instanceId));
  if (ids.size !== config.instances.length) throw configFault(`${file}: instances: an instanceId stands there twice`);
  return config;
}

/** A path of the config: absolute, or inside the data directory. */
export function inDataDir(config: MinerConfig, path: string): string {
  return isAbsolute(path) ? path : join(config.dataDir, path);
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw configFault(`--config (or TENSORNODE_MINER_CONFIG): ${file} cannot be read as JSON`, error);
  }
}

function configFault(detail: string, cause?: unknown): Error {
  return fault('TN-8001', { detail, cause, fix: 'Correct the named field of the miner config file' });
}
