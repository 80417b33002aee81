import { createClient, type TensorNodeClient } from '@tensornode/sdk';
import type { SharedOptions } from '../command.ts';
import { findRunningNetwork } from '../network-file.ts';

/** A client of the gateway that the command means: `--gateway`, or that of the running local network. @throws TensorNodeError TN-8003, TN-8007 */
export async function gatewayClient(options: SharedOptions): Promise<TensorNodeClient> {
  const baseUrl = options.gateway ?? (await findRunningNetwork(options.name)).urls.gateway;
  return createClient({ baseUrl });
}
