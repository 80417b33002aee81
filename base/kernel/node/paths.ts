import { join, resolve } from 'node:path';

/** The folder of the checkout that this code belongs to. */
export const PROJECT_ROOT: string = resolve(import.meta.dirname, '..', '..', '..');

/** Where a network of this folder keeps its data: `.tensornode/<name>`. `root` is the checkout unless told otherwise. */
export function networkFolder(name: string, root: string = PROJECT_ROOT): string {
  return join(root, '.tensornode', name);
}
