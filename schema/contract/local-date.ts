import type { LocalDate } from './brand.js';

const DAY_IN_VIETNAM = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh', dateStyle: 'short' });
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The calendar day in Asia/Ho_Chi_Minh at that instant; rights and periods end at its midnight, not at UTC's. */
export function localDateAt(instant: Date): LocalDate {
  return DAY_IN_VIETNAM.format(instant) as LocalDate;
}

/** The date when the text is a day of the calendar in the form `YYYY-MM-DD`, else null (30/02 is not a day). */
export function findLocalDate(text: string): LocalDate | null {
  const [, year, month, day] = ISO_DATE.exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined) return null;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.toISOString().startsWith(text) ? (text as LocalDate) : null;
}
