export { createServer, type ServerOptions } from './create-server.ts';
export type { GatewayParts } from './ports.ts';
