#!/usr/bin/env node
/** The command `tensornode`, on any Node >= 18: prepares the folder if need be and runs apps/cli/main.ts with Node 24. */
import { reportSetupError, runCommandLine } from '../../../bootstrap.mjs';

runCommandLine(process.argv.slice(2)).then((code) => {
  if (code !== undefined) process.exitCode = code;
}, reportSetupError);
