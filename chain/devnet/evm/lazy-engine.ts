import type { LedgerReader } from '../ledger/ledger-reader.ts';
import type { ContractEngine } from './contract-engine.ts';

/** Gives the engine, loading the EVM library on the first call (about 150 ms and 35 MB). */
export type EngineSource = () => Promise<ContractEngine>;

const engines = new WeakMap<LedgerReader, Promise<ContractEngine>>();

/** One engine per ledger, shared by handlers, local calls and JSON-RPC. */
export function lazyEngine(ledger: LedgerReader): EngineSource {
  return () => {
    let engine = engines.get(ledger);
    if (engine === undefined) {
      engine = import('./contract-engine.ts').then((module) => module.ContractEngine.create(ledger));
      engines.set(ledger, engine);
    }
    return engine;
  };
}
