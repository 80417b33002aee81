export {
  type JudgeManner,
  type ScriptedJudge,
  type ScriptedJudgeOptions,
  startScriptedJudge,
} from './judges/scripted-judge.ts';
export { checkRandomPots } from './money/random-pots.ts';
export { type CliResult, type RunNetworkOptions, type RunningNetwork, runNetwork } from './run-network.ts';
export { type ScriptedModel, startScriptedModel } from './scripted-model.ts';
