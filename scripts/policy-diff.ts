import { describeDifferences } from './access-matrix/describe-differences.js';
import { NoPolicy, openPolicy } from './access-matrix/open-policy.js';
import { createProgram } from './program.js';
import { PolicyError } from '../schema/policy/policy-file.js';

const program = createProgram(
  'policy-diff',
  {
    vi: 'Hai phiên bản chính sách khác nhau ở đâu: trường nào, vai trò nào, mục đích nào được đọc rộng hơn, hẹp hơn hay khác đi.',
    en: 'How two versions of the policy differ: which fields, roles and purposes read more, less or otherwise.',
  },
  {
    title: 'Ví dụ · Example',
    lines: [['npm run policy-diff -- HEAD~10 schema/policy', 'từ phiên bản git đến thư mục · from a git revision to a folder']],
  },
)
  .argument('<old>', 'thư mục hoặc phiên bản git · folder or git revision')
  .argument('[new]', 'thư mục hoặc phiên bản git · folder or git revision', 'schema/policy')
  .option('--check', 'mã thoát 1 khi có gì rộng hơn hoặc khác đi · exit code 1 when anything widened or changed')
  .parse();

try {
  const [before = '', after = ''] = program.processedArgs as string[];
  const text = describeDifferences(openPolicy(before), openPolicy(after));
  console.log(text === '' ? 'Không khác gì. Nothing differs.' : text);
  if (program.opts<{ check?: true }>().check === true && /WIDENED|CHANGED|BESIDE/.test(text)) process.exitCode = 1;
} catch (error) {
  if (!(error instanceof NoPolicy || error instanceof PolicyError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
