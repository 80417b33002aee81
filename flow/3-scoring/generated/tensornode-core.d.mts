export { judge, methods, name, scoreReply, version } from '../bundle-entry.ts';
