import type { Devnet } from '@tensornode/devnet';
import type { NetworkProfile } from '@tensornode/protocol';
import { devnetProfile } from '../profiles.ts';

/** The devnet's profile on the ports that a test's devnet took. */
export function profileOfDevnet(devnet: Devnet): NetworkProfile {
  return {
    ...devnetProfile(),
    consensusNodes: { [devnet.hapi]: devnet.nodeAccountId },
    mirrorGrpc: devnet.mirrorGrpc,
    mirrorRest: devnet.mirrorRest,
    rpc: devnet.rpc,
  };
}
