import { describe, expect, it } from '@jest/globals';
import type { PersonReference, RegisterClient } from '../../../../../subgraphs/kit/import/register-client.js';
import { rememberPersons } from '../../../../../subgraphs/kit/import/remember-persons.js';

const person = (recordNumber: string, personalNumber: string | null = null): PersonReference => ({
  recordNumber,
  personalNumber,
  insuranceNumber: null,
});
const codeOf = ({ recordNumber, personalNumber }: PersonReference) => `${recordNumber}/${personalNumber ?? '-'}`;

/** A register whose codes say whom they were given to, and which remembers whom it was asked for. */
function createAskedRegister() {
  const asked: string[][] = [];
  const register: RegisterClient = {
    resolvePersons: (persons) => {
      asked.push(persons.map(codeOf));
      return Promise.resolve(persons.map((reference) => ({ code: codeOf(reference), provisional: false })));
    },
    resolveHouseholds: () => Promise.resolve([]),
  };
  return { asked, register };
}

describe('a register that is asked through a memory', () => {
  it('gives every row the code of its own person, in the order of the rows, repeated persons included', async () => {
    const { register } = createAskedRegister();
    const remembering = rememberPersons(register);
    await remembering.resolvePersons([person('B')]);
    const rows = [person('A'), person('B'), person('A'), person('C'), person('B')];
    expect((await remembering.resolvePersons(rows)).map(({ code }) => code)).toEqual(rows.map(codeOf));
  });

  it('asks once for a person, within a batch and over batches', async () => {
    const { register, asked } = createAskedRegister();
    const remembering = rememberPersons(register);
    await remembering.resolvePersons([person('A'), person('A'), person('B')]);
    await remembering.resolvePersons([person('B'), person('C')]);
    expect(asked).toEqual([['A/-', 'B/-'], ['C/-']]);
  });

  it('asks again when the same record comes with another number: that number can lead to somebody else', async () => {
    const { register } = createAskedRegister();
    const remembering = rememberPersons(register);
    await remembering.resolvePersons([person('A', '075190000001')]);
    const [again] = await remembering.resolvePersons([person('A', '075190000002')]);
    expect(again?.code).toBe('A/075190000002');
  });

  it('still gives every row its own code when its memory is full', async () => {
    const { register } = createAskedRegister();
    const remembering = rememberPersons(register, 2);
    const rows = ['A', 'B', 'C', 'A', 'D'].map((name) => person(name));
    for (const row of rows) expect(await remembering.resolvePersons([row])).toEqual([{ code: codeOf(row), provisional: false }]);
  });

  it('still knows a remembered person when another batch fills the memory while the register is asked', async () => {
    const { register } = createAskedRegister();
    const remembering = rememberPersons(register, 2);
    await remembering.resolvePersons([person('A')]);
    const batches = [
      [person('B'), person('C')],
      [person('A'), person('D')],
    ].map((rows) => remembering.resolvePersons(rows));
    expect((await Promise.all(batches)).map((codes) => codes.map(({ code }) => code))).toEqual([
      ['B/-', 'C/-'],
      ['A/-', 'D/-'],
    ]);
  });
});
