import { getRequestConfig } from 'next-intl/server';
import messages from '../messages/en.json';

/** English is the only language so far; every sentence already comes from the message file. */
export default getRequestConfig(async () => ({ locale: 'en', timeZone: 'UTC', messages }));
