import { bls12_381 as curves } from '@noble/curves/bls12-381.js';

const { G1, G2, fields } = curves;

/** [τ]G2 of the trusted setup that EIP-4844 uses, the second power in G2 (compressed point; source: the KZG ceremony's result). */
const TAU = G2.Point.fromHex(
  'b5bfd7dd8cdeb128843bc287230af38926187075cbfbefa81009a2ce615ac53d2914e5870cb452d2afaaab24f3499f72' +
    '185cbfee53492714734429b7b38608e23926c911cceceac9a36851477ba4c60b087041de621000edc98edada20c1def2',
);

/**
 * Whether a committed polynomial has the value `y` at `z` (precompile 0x0a): e(C - [y]G1, -G2) · e(proof, [τ]G2 - [z]G2) = 1.
 * All in hex with 0x. Throws for points off the curve or its subgroup, and for numbers that are not below the group's order.
 */
export function verifyPointEvaluation(commitment: string, z: string, y: string, proof: string): boolean {
  const [at, value] = [scalar(z), scalar(y)];
  const pairs = [
    {
      g1: G1.Point.fromHex(commitment.slice(2)).subtract(G1.Point.BASE.multiplyUnsafe(value)),
      g2: G2.Point.BASE.negate(),
    },
    { g1: G1.Point.fromHex(proof.slice(2)), g2: TAU.subtract(G2.Point.BASE.multiplyUnsafe(at)) },
  ].filter(({ g1, g2 }) => !g1.is0() && !g2.is0()); // Pairings with the neutral element are 1, and the library refuses them.
  return pairs.length === 0 || fields.Fp12.eql(curves.pairingBatch(pairs, true), fields.Fp12.ONE);
}

function scalar(hex: string): bigint {
  const value = BigInt(hex);
  if (value >= fields.Fr.ORDER) throw new RangeError('not a scalar of BLS12-381');
  return value;
}
