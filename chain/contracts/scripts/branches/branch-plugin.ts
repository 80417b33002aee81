import { relative } from 'node:path';
import type { HardhatPlugin } from 'hardhat/types/plugins';
import { instrumentBranches } from './instrument-branches.ts';

/** Hardhat's `--coverage` counts lines and statements; with this plugin the same run collects branches, too. */
export const branchPlugin: HardhatPlugin = {
  id: 'tensornode-branches',
  hookHandlers: {
    solidity: async () => ({
      default: async () => ({
        preprocessProjectFileBeforeBuilding: async (context, sourceName, path, content, version, next) => {
          const result = await next(context, sourceName, path, content, version);
          if (!context.globalOptions.coverage || result === content) return result;
          return instrumentBranches(relative(context.config.paths.root, path).replaceAll('\\', '/'), content, result);
        },
      }),
    }),
  },
};
