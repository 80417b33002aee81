export { readyScreen } from './ready-screen.ts';
