import type pg from 'pg';

/** An officer's hour with one citizen. The platform keeps it; who opens one gives the reason elsewhere. */
export interface EmergencyAccess {
  readonly number: string;
  readonly subject: string;
  readonly organisation: string | null;
  /** The code of today. */
  readonly citizenId: string;
  readonly openedAt: Date;
  readonly expiresAt: Date;
}

const EMERGENCY = `SELECT number, subject, organisation, coalesce(a.citizen_id, e.citizen_id) AS "citizenId",
    opened_at AS "openedAt", expires_at AS "expiresAt"
  FROM platform.emergency_access e LEFT JOIN directory.alias a ON a.alias_id = e.citizen_id
  WHERE number = $1`;

export type FindEmergencyAccess = (number: string) => Promise<EmergencyAccess | null>;

/** Expired ones are found too: whoever asks looks at the hour. */
export function createEmergencyAccessFinder(pool: pg.Pool): FindEmergencyAccess {
  return async (number) => {
    const { rows } = await pool.query<EmergencyAccess>({ name: 'platform-emergency', text: EMERGENCY, values: [number] });
    return rows[0] ?? null;
  };
}
