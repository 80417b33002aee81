import {
  type Epoch,
  epochSchema,
  fault,
  type Instance,
  instanceSchema,
  type NetworkInfo,
  networkInfoSchema,
  type Payout,
  pageOf,
  payoutSchema,
  type Receipt,
  receiptSchema,
  type Subnet,
  sha256Hex,
  subnetSchema,
  type ValidationResult,
  type validationRequestSchema,
  validationResultSchema,
} from '@tensornode/protocol';
import type { z } from 'zod';
import type { CallOptions, Http } from '../http.ts';
import type { ListOptions } from './rounds.ts';

type Page<T> = { items: T[]; next: string | null };
type PageOptions = Omit<ListOptions, 'subnet'>;
export type ValidationInput = z.input<typeof validationRequestSchema>;

/** What the network's record says: subnets, instances, epochs, payouts, receipts, evidence. */
export interface LedgerViews {
  readonly subnets: {
    list(options?: PageOptions): Promise<Page<Subnet>>;
    get(subnet: number, options?: CallOptions): Promise<Subnet>;
  };
  readonly instances: {
    list(subnet: number, options?: PageOptions): Promise<Page<Instance>>;
    get(instance: number, options?: CallOptions): Promise<Instance>;
  };
  readonly epochs: {
    list(subnet: number, options?: PageOptions): Promise<Page<Epoch>>;
    /** One epoch, or the latest that minted anything. */
    get(subnet: number, epoch: number | 'latest-paid', options?: CallOptions): Promise<Epoch>;
  };
  readonly payouts: { list(options?: PageOptions & { readonly account?: string }): Promise<Page<Payout>> };
  readonly receipts: { get(roundId: string, options?: CallOptions): Promise<Receipt> };
  /** Bytes by their SHA-256, checked here. */
  readonly evidence: { get(sha256: string, options?: CallOptions): Promise<Uint8Array> };
  readonly validations: { create(request: ValidationInput, options?: CallOptions): Promise<ValidationResult> };
  readonly network: { get(options?: CallOptions): Promise<NetworkInfo> };
}

export function createLedgerViews(http: Http): LedgerViews {
  const page = ({ limit, cursor }: PageOptions) => ({ limit, cursor });
  return {
    subnets: {
      list: (options = {}) =>
        http.json({ path: '/v1/subnets', query: page(options), signal: options.signal }, pageOf(subnetSchema)),
      get: (subnet, { signal } = {}) => http.json({ path: `/v1/subnets/${subnet}`, signal }, subnetSchema),
    },
    instances: {
      list: (subnet, options = {}) =>
        http.json(
          { path: `/v1/subnets/${subnet}/instances`, query: page(options), signal: options.signal },
          pageOf(instanceSchema),
        ),
      get: (instance, { signal } = {}) => http.json({ path: `/v1/instances/${instance}`, signal }, instanceSchema),
    },
    epochs: {
      list: (subnet, options = {}) =>
        http.json(
          { path: `/v1/subnets/${subnet}/epochs`, query: page(options), signal: options.signal },
          pageOf(epochSchema),
        ),
      get: (subnet, epoch, { signal } = {}) =>
        http.json({ path: `/v1/subnets/${subnet}/epochs/${epoch}`, signal }, epochSchema),
    },
    payouts: {
      list: (options = {}) =>
        http.json(
          { path: '/v1/payouts', query: { ...page(options), account: options.account }, signal: options.signal },
          pageOf(payoutSchema),
        ),
    },
    receipts: {
      get: (roundId, { signal } = {}) =>
        http.json({ path: `/v1/receipts/${encodeURIComponent(roundId)}`, signal }, receiptSchema),
    },
    evidence: {
      get: async (sha256, { signal } = {}) => {
        const response = await http.open({
          path: `/v1/evidence/${encodeURIComponent(sha256)}`,
          headers: { accept: 'application/octet-stream' },
          signal,
        });
        const bytes = new Uint8Array(await response.arrayBuffer());
        if (sha256Hex(bytes) !== sha256) throw fault('TN-6002');
        return bytes;
      },
    },
    validations: {
      create: (request, { signal } = {}) =>
        http.json(
          { method: 'POST', path: '/v1/validations', body: request, repeatable: true, signal },
          validationResultSchema,
        ),
    },
    network: { get: ({ signal } = {}) => http.json({ path: '/v1/network', signal }, networkInfoSchema) },
  };
}
