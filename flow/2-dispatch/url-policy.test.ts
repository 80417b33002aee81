import { expect, it } from 'vitest';
import { allowAnyHttp, isPrivateAddress, publicHttpOnly } from './url-policy.ts';

it('asks public hosts only where the profile is public', () => {
  for (const url of ['http://miner.example.org:3101', 'https://[2606:4700::1]/', 'https://93.184.215.14/v1'])
    expect(publicHttpOnly(new URL(url))).toBeNull();
  for (const url of [
    'http://127.0.0.1',
    'http://0x7f000001',
    'http://2130706433',
    'http://10.1.2.3',
    'http://169.254.169.254/latest',
    'http://[::1]',
    'http://[::ffff:127.0.0.1]',
    'http://[fe80::1]',
    'http://[64:ff9b::7f00:1]',
    'http://localhost:8080',
    'http://db.internal',
    'http://router',
    'ftp://miner.example.org',
    'http://user:pass@miner.example.org',
  ])
    expect(publicHttpOnly(new URL(url)), url).not.toBeNull();
  expect(allowAnyHttp(new URL('http://127.0.0.1:3101'))).toBeNull();
  expect(isPrivateAddress('100.64.0.1')).toBe(true);
  expect(isPrivateAddress('8.8.8.8')).toBe(false);
});
