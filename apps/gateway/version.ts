import { createRequire } from 'node:module';
import { z } from 'zod';

const manifestSchema = z.object({ version: z.string() });

/** Version of this gateway, from its manifest. */
export const VERSION: string = manifestSchema.parse(createRequire(import.meta.url)('./package.json')).version;
