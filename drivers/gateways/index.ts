export { createGatewayDoor, type GatewayDoorOptions } from './create-gateway-door.ts';
