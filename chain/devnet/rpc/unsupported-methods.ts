/** Methods of the Ethereum execution API and of the official relay that this network, as the relay, refuses with -32601. */
export const UNSUPPORTED_METHODS: readonly string[] = [
  'engine_*',
  'eth_blobBaseFee',
  'eth_coinbase',
  'eth_createAccessList',
  'eth_getProof',
  'eth_getWork',
  'eth_newPendingTransactionFilter',
  'eth_protocolVersion',
  'eth_sendTransaction',
  'eth_sign',
  'eth_signTransaction',
  'eth_signTypedData',
  'eth_simulateV1',
  'eth_submitHashrate',
  'net_peerCount',
  'trace_*',
  'txpool_content',
  'txpool_contentFrom',
  'txpool_status',
];

const NAMES: ReadonlySet<string> = new Set(UNSUPPORTED_METHODS);

/** Whether a method is known but not served. */
export function isUnsupported(method: string): boolean {
  return NAMES.has(method) || NAMES.has(`${method.split('_')[0]}_*`);
}
