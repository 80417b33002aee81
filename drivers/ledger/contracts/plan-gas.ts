/** Upper bounds of gas per call (chain/contracts/DEPLOY.md); what is not used is refunded. A transaction may carry 15 million. */
export const MAX_GAS = 15_000_000;

export const GAS = {
  createSubnet: 700_000,
  setMinter: 150_000,
  setController: 180_000,
  setPruneOrder: 150_000,
  setCourt: 150_000,
  transferOwnership: 150_000,
  grantRole: 150_000,
  scheduleBatch: 600_000,
  executeBatch: 1_500_000,
  createToken: 1_500_000,
  associateContract: 1_200_000,
  releaseGenesis: 1_000_000,
  associate: 1_200_000,
  approve: 800_000,
  transfer: 800_000,
  stake: 1_000_000,
  unstake: 400_000,
  withdrawStake: 1_000_000,
  requestPermit: 300_000,
  releasePermit: 300_000,
  setNode: 400_000,
  registerInstance: 600_000,
  changeInstance: 300_000,
  deregister: 300_000,
  withdrawBond: 200_000,
  acceptPayment: 100_000,
  updateParameters: 300_000,
  pause: 100_000,
  propose: 700_000,
  vote: 300_000,
  queue: 500_000,
  execute: 600_000,
  delegate: 400_000,
  sealEpoch: 250_000,
  commit: 150_000,
  claim: 1_000_000,
  depositFees: 1_000_000,
  withdrawFees: 1_000_000,
  openLease: 250_000,
  closeLease: 200_000,
  submitCase: 600_000,
} as const;

const bounded = (gas: number): number => Math.min(gas, MAX_GAS);

export interface EpochSize {
  readonly instances: number;
  readonly permits: number;
}

export const openEpochGas = ({ instances, permits }: EpochSize): number =>
  bounded(400_000 + 65_000 * instances + 80_000 * permits);
export const revealGas = (instances: number): number => bounded(200_000 + 2_000 * instances);
/** Reading the rows, and closing 16 columns when every bond is new, or when none is. */
const beginGas = (permits: number): number => 400_000 + 130_000 * permits;
const newWordGas = (permits: number): number => 600_000 + 80_000 * permits;
const wordGas = (permits: number): number => 400_000 + 42_000 * permits;
/** What a closing call may take, so that several fit into a block; the contract stops by itself before it. */
const CLOSING_TARGET = 7_000_000;
/** Above this many rows, reading them is a call of its own. */
const ROWS_ALONE = 16;

/**
 * How many columns one closing call asks for and what gas it is sent with. The contract closes fewer where bonds are new: it goes
 * on while another 16 columns like the last ones fit the target.
 * @param begun true once the rows were read
 */
export function closingCall({ instances, permits }: EpochSize, begun: boolean): { columns: number; gas: number } {
  if (!begun && permits > ROWS_ALONE) return { columns: 0, gas: bounded(beginGas(permits)) };
  const before = begun ? 0 : beginGas(permits);
  const words = Math.max(1, Math.floor((CLOSING_TARGET - before) / wordGas(permits)));
  const needed = Math.min(words, Math.max(1, Math.ceil(instances / 16)));
  const most = before + needed * newWordGas(permits);
  // The last 16 columns may be new where those before were not.
  return {
    columns: 16 * needed,
    gas: bounded(needed === 1 ? most : Math.min(most, CLOSING_TARGET + newWordGas(permits))),
  };
}
export const finalizeGas = (slots: number): number => bounded(1_500_000 + 20_000 * slots);
export const creditGas = (slots: number): number => bounded(900_000 + 45_000 * slots);
export const pushGas = (receivers: number): number => bounded(200_000 + 100_000 * receivers);
