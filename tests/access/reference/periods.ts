import { asText, type Row } from './world.js';

/** The calendar day in Vietnam. */
export function today(now = new Date()): string {
  return DAY.format(now);
}

const DAY = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' });

/** Both ends belong to the period; an open end goes on. */
export function isOn(period: Row, day: string): boolean {
  return asText(period.valid_from) <= day && (period.valid_to === null || asText(period.valid_to) >= day);
}
