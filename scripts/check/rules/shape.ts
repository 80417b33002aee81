import { isWrittenCode, type Problem, type SourceFile } from '../source-tree.ts';

/** The aim and the limit of the founding architecture: the calm code bases we looked at have almost no file above 400 lines. */
const AIM_LINES = 300;
const MAX_LINES = 500;

const FORBIDDEN_FOLDERS = ['utils', 'util', 'helpers', 'helper', 'common', 'misc'];

/** Files longer than 500 lines fail, longer than 300 are shown. */
export function checkFileSize(files: readonly SourceFile[]): Problem[] {
  return files
    .filter(({ path }) => isWrittenCode(path))
    .map(({ path, text }) => ({ path, lines: text.split('\n').length - (text.endsWith('\n') ? 1 : 0) }))
    .filter(({ lines }) => lines > AIM_LINES)
    .map(({ path, lines }) => ({
      rule: 'file-size',
      path,
      message: `${lines} lines (aim ${AIM_LINES}, at most ${MAX_LINES}): split it by verb`,
      warning: lines <= MAX_LINES,
    }));
}

/** Folders whose name says nothing: a shared piece lives with its user, or in a room with a name. */
export function checkFolderNames(files: readonly SourceFile[]): Problem[] {
  return files.flatMap(({ path }) => {
    const folder = path
      .split('/')
      .slice(0, -1)
      .find((name) => FORBIDDEN_FOLDERS.includes(name.toLowerCase()));
    return folder === undefined
      ? []
      : [{ rule: 'folder-names', path, message: `a folder called "${folder}" says nothing about what is in it` }];
  });
}
