import {
  AddressBookQuery,
  BlockNodeApi,
  BlockNodeServiceEndpoint,
  GeneralServiceEndpoint,
  PrivateKey,
  RegisteredNodeAddressBookQuery,
  RegisteredNodeCreateTransaction,
} from '@hiero-ledger/sdk';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Rig, startRig } from '../../testing/connect-sdk.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await startRig();
});
afterAll(() => rig?.close());

test('the address book of the mirror', async () => {
  const { nodeAddresses } = await new AddressBookQuery().execute(rig.client);
  expect(nodeAddresses.map((node) => node.accountId?.toString())).toEqual(['0.0.3']);
  const named = await new AddressBookQuery().setFileId('0.0.101').setLimit(1).execute(rig.client);
  expect(named.nodeAddresses).toHaveLength(1);
  const wrong = new AddressBookQuery().setFileId('0.0.999999').setMaxAttempts(1);
  await expect(wrong.execute(rig.client)).rejects.toThrow('failed to query address book');
});

test('the SDK registers a node and finds it in the address book', async () => {
  const key = PrivateKey.generateED25519();
  const block = new BlockNodeServiceEndpoint()
    .setIpAddress(Uint8Array.of(127, 0, 0, 1))
    .setPort(443)
    .setRequiresTls(true)
    .setEndpointApis([BlockNodeApi.SubscribeStream, BlockNodeApi.Status]);
  const archive = new GeneralServiceEndpoint().setDomainName('archive.example').setPort(8443).setDescription('Archive');
  const create = await new RegisteredNodeCreateTransaction()
    .setAdminKey(key.publicKey)
    .setServiceEndpoints([block, archive])
    .freezeWith(rig.client)
    .sign(key);
  const { registeredNodeId } = await (await create.execute(rig.client)).getReceipt(rig.client);
  // The SDK knows a local mirror by its usual port only.
  Object.defineProperty(rig.client, 'mirrorRestApiBaseUrl', { value: `${rig.devnet.mirrorRest}/api/v1` });
  const { registeredNodes } = await new RegisteredNodeAddressBookQuery().setLimit(100).execute(rig.client);
  const node = registeredNodes.find((n) => n.registeredNodeId.toString() === registeredNodeId?.toString());
  expect(node?.adminKey.toString()).toBe(key.publicKey.toString());
  expect(node?.serviceEndpoints.map((e) => e.type)).toEqual(['blockNode', 'generalService']);
});
