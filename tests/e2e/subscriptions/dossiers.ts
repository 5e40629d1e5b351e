import { openDatabases, type Databases } from '../../kit/databases.js';

/** Citizens, and what an agency does to it: by plain SQL, as a file, a mutation and a merge of codes write too. */
export interface Dossiers {
  /** With an account for payments, and insured. */
  readonly paid: readonly string[];
  /** Insured, and others than those. */
  readonly insured: readonly string[];
  /** Another account number in the citizen's record at the labour agency. */
  changeAccount(citizen: string, number: string): Promise<void>;
  /** Written as it was. */
  touchMemberships(citizen: string): Promise<void>;
  readonly databases: Databases;
}

export async function openDossiers(): Promise<Dossiers> {
  const databases = openDatabases();
  const listOf = async (agency: 'labour' | 'social-insurance', text: string): Promise<string[]> =>
    (await databases.query<{ id: string }>(agency, text)).map(({ id }) => id);
  const paid = await listOf('labour', 'SELECT citizen_id AS id FROM payment_account GROUP BY 1 HAVING count(*) = 1 ORDER BY 1');
  const insured = await listOf('social-insurance', 'SELECT DISTINCT citizen_id AS id FROM insurance_membership ORDER BY 1');
  const withBoth = paid.filter((id) => insured.includes(id));
  return {
    databases,
    paid: withBoth,
    insured: insured.filter((id) => !withBoth.includes(id)),
    async changeAccount(citizen, number) {
      await databases.query('labour', 'UPDATE payment_account SET account_number = $2 WHERE citizen_id = $1', [citizen, number]);
    },
    async touchMemberships(citizen) {
      await databases.query('social-insurance', 'UPDATE insurance_membership SET status = status WHERE citizen_id = $1', [citizen]);
    },
  };
}
