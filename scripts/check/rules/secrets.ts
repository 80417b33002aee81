import { findMatches, type Problem, type SourceFile } from '../source-tree.ts';

/** The one file that may hold private keys: those of the local network's accounts, which everybody knows. */
const PUBLISHED_KEYS = 'chain/devnet/published-test-keys.ts';

const SECRET_SHAPES: { what: string; pattern: RegExp }[] = [
  { what: 'a private key in PEM form', pattern: /-----BEGIN [A-Z ]*PRIVATE KEY-----\s*[A-Za-z0-9+/]{16}/ },
  {
    what: 'a private key in DER form',
    pattern:
      /['"`](0x)?(302e020100300506032b6570|3030020100300706052b8104000a|30540201010420|3041020100301306)[0-9a-f]{32}/i,
  },
  {
    what: 'a 32-byte key',
    pattern:
      /\b\w*(private_?key|secret_?key|priv_?key|signing_?key|operator_?key|secret|seed|password)\w*['"]?\s*[:=(]\s*['"`](0x)?[0-9a-f]{64}['"`]/i,
  },
  {
    what: 'a recovery phrase',
    pattern: /\b\w*(mnemonic|seed|phrase|recovery)\w*['"]?\s*[:=(]\s*['"`][a-z]{3,8}( [a-z]{3,8}){11,23}['"`]/i,
  },
  {
    what: 'an access token',
    pattern:
      /\b(sk-(ant-|proj-)?[A-Za-z0-9_-]{24,}|gh[pousr]_[A-Za-z0-9]{30,}|github_pat_[A-Za-z0-9_]{30,}|AKIA[0-9A-Z]{16}|xox[abpr]-[A-Za-z0-9-]{20,}|AIza[0-9A-Za-z_-]{35}|npm_[A-Za-z0-9]{36}|gsk_[A-Za-z0-9]{40,}|hf_[A-Za-z0-9]{30,})\b/,
  },
  {
    what: 'a password',
    pattern:
      /\b(password|passwd|api_?key|access_?token|auth_?token)['"]?\s*[:=]\s*['"`](?!test|postgres['"`]|\$\{|<)[A-Za-z0-9+/_!@#%^&*-]{16,}['"`]/i,
  },
];

/** Literals that look like keys, tokens or passwords, in every committed text file. */
export function checkSecrets(files: readonly SourceFile[]): Problem[] {
  const searched = files.filter(({ path }) => path !== PUBLISHED_KEYS && path !== 'package-lock.json');
  return SECRET_SHAPES.flatMap(({ what, pattern }) =>
    findMatches(
      searched,
      'secrets',
      pattern,
      () => `looks like ${what}; keys come from the environment or ${PUBLISHED_KEYS}`,
    ),
  );
}
