import { describe, expect, it } from '@jest/globals';
import { checkWorkerRecord } from '../../../../subgraphs/labour/store/checks/worker-record.js';
import { findFormVersion, listFormVersions } from '../../../../subgraphs/labour/store/reference/worker-form.js';

const EMPLOYED = { activity: 'EMPLOYED', jobTitle: 'Kế toán', formVersion: '1', answers: null };
const check = (changes: Readonly<Record<string, string | null>>) => {
  const outcome = checkWorkerRecord({ ...EMPLOYED, ...changes });
  return 'problems' in outcome ? outcome.problems.map(({ code, column, detail }) => [code, column, detail]) : [];
};

describe('a worker record', () => {
  it('is taken with the answers of its version, and with none', () => {
    expect(check({})).toEqual([]);
    expect(check({ answers: '{"hasWorkedBefore":"Có","jobNeed":"Ca ngày"}' })).toEqual([]);
  });

  it.each([
    ['an unknown question', '{"religion":"x"}', 'religion'],
    ['an answer that is no option', '{"hasWorkedBefore":"Có lẽ"}', 'hasWorkedBefore'],
    ['an answer that is no text', '{"jobNeed":7}', 'jobNeed'],
    ['an empty answer', '{"jobNeed":""}', 'jobNeed'],
    ['a list', '["Có"]', 'JSON'],
    ['no JSON', 'Có', 'JSON'],
  ])('is rejected for %s', (_, answers, detail) => {
    expect(check({ answers })).toEqual([['PATTERN_MISMATCH', 'answers', detail]]);
  });

  it('is rejected under a version that does not exist, which names those that do', () => {
    expect(check({ formVersion: '99' })).toEqual([['ENUM_UNKNOWN', 'formVersion', listFormVersions().join(', ')]]);
  });

  it('of somebody employed has a job', () => {
    expect(check({ jobTitle: null })).toEqual([['REQUIRED_MISSING', 'jobTitle', undefined]]);
    expect(check({ jobTitle: null, activity: 'INACTIVE' })).toEqual([]);
  });
});

it('the form asks for nothing that another information group holds', () => {
  const keys = listFormVersions().flatMap((version) => findFormVersion(version)?.fields.map(({ key }) => key) ?? []);
  expect(keys.length).toBeGreaterThan(0);
  expect(keys.filter((key) => /disab|poor|poverty|priorit|ethnic|religion|addict/i.test(key))).toEqual([]);
});
