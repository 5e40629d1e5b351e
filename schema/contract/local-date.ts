import type { LocalDate } from './brand.js';

const DAY_IN_VIETNAM = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh', dateStyle: 'short' });
let lastMinute = Number.NaN;
let lastDay = '' as LocalDate;
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The calendar day in Asia/Ho_Chi_Minh at that instant; rights and periods end at its midnight, not at UTC's. */
export function localDateAt(instant: Date): LocalDate {
  const minute = Math.floor(instant.getTime() / 60_000);
  // Asked several times a request, and formatting costs more than what it is asked for. No day ends within a minute.
  if (minute !== lastMinute) [lastMinute, lastDay] = [minute, DAY_IN_VIETNAM.format(instant) as LocalDate];
  return lastDay;
}

/** The date when the text is a day of the calendar in the form `YYYY-MM-DD`, else null (30/02 is not a day). */
export function findLocalDate(text: string): LocalDate | null {
  const [, year, month, day] = ISO_DATE.exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined) return null;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.toISOString().startsWith(text) ? (text as LocalDate) : null;
}
