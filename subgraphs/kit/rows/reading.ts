import type { CallerContext } from '../../../schema/contract/caller-context.js';
import type { LocalDate } from '../../../schema/contract/brand.js';
import { localDateAt } from '../../../schema/contract/local-date.js';
import type { AgencyName } from '../server/agency.js';
import type { RowReader } from './row-reader.js';

/** One request's way to the database: who asks which agency, on which day, through which reader. */
export interface Reading {
  readonly caller: CallerContext;
  /** Whose database it is: dossiers and cases are looked up by the agency that keeps them, by nobody else. */
  readonly agency: AgencyName;
  /** The calendar day of the decision in Asia/Ho_Chi_Minh, the same at every agency. */
  readonly today: LocalDate;
  readonly rows: RowReader;
}

export function createReading(caller: CallerContext, rows: RowReader, agency: AgencyName): Reading {
  return { caller, agency, rows, today: localDateAt(new Date(caller.decidedAt)) };
}
