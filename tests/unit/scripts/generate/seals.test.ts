import { expect, it } from '@jest/globals';
import { generateInto } from './read-generated.js';

it('seals a record now and then, and none of a persona', async () => {
  const generated = await generateInto(3_000, 5);
  const seals = await generated.rowsOf('protection');
  const citizens = await generated.rowsOf('citizen');
  expect(seals).toHaveLength(1);
  const codeByRecord = new Map(citizens.map(({ recordNumber, socialSecurityCode }) => [recordNumber, socialSecurityCode]));
  const named = new Set(generated.data.personas.flatMap(({ subject, readable }) => [subject, readable]));
  for (const { citizenRecordNumber } of seals) expect(named).not.toContain(codeByRecord.get(citizenRecordNumber));
});
