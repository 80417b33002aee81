/** Where blobs lie below a node's address, which may be that of its gateway or already that of its evidence. Without a slash at the end. */
export function evidenceFolder(address: string): string {
  const base = address.replace(/\/+$/, '');
  return base.endsWith('/v1/evidence') ? base : `${base}/v1/evidence`;
}
