import { eraseExpired } from '../gateway/audit/store/erase-expired.js';
import { loadRetention } from '../schema/policy/load-retention.js';
import { createProgram } from './program.js';
import { StartFailure } from './start/start-failure.js';

interface Options {
  readonly database: string;
}

const program = createProgram('audit-erase', {
  vi: 'Xóa nội dung các bản ghi nhật ký đã hết thời hạn lưu (schema/policy/retention.yaml); mã băm ở lại, chuỗi vẫn kiểm tra được.',
  en: 'Removes the text of log records whose retention has ended (schema/policy/retention.yaml); hashes stay, and the chain with them.',
})
  .requiredOption('--database <url>', 'cơ sở dữ liệu nhật ký, vai trò chủ sở hữu (migrator) · database of the log, as its owner (migrator)')
  .parse();

try {
  const erased = await eraseExpired(program.opts<Options>().database, loadRetention(), new Date());
  console.log(`${erased} records erased`);
} catch (error) {
  console.error(error instanceof StartFailure ? error.message : error);
  process.exitCode = 1;
}
