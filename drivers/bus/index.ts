export type { BusEvent, EventBus, RoundEventLog, StoredRoundEvent } from './bus.ts';
export { type Notifications, openNotifications } from './postgres/notifications.ts';
export { postgresBus } from './postgres/postgres-bus.ts';
export { postgresRoundEvents } from './postgres/postgres-round-events.ts';
