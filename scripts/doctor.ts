import { examineData } from './doctor/data.js';
import type { Finding } from './doctor/finding.js';
import { examineMachine } from './doctor/machine.js';
import { examineStack } from './doctor/stack.js';
import { createProgram } from './program.js';
import { locateDataDirectory } from './start/data-directory.js';
import { readSettings } from './start/settings.js';
import { StartFailure } from './start/start-failure.js';

const MARKS: Readonly<Record<Finding['level'], string>> = { good: 'ok  ', note: 'note', bad: 'BAD ' };

createProgram('doctor', {
  vi: 'Chỉ ra điều bất ổn của máy này, thư mục dữ liệu hoặc hệ thống đang chạy. Không thay đổi gì; mã thoát 1 khi có lỗi.',
  en: 'Says what is wrong with this machine, this data directory or the running stack. Changes nothing; exit code 1 when something is bad.',
}).parse();

async function examineAll(): Promise<Finding[]> {
  const settings = readSettings(process.env);
  const directory = locateDataDirectory(settings.dataDirectory);
  return [...examineMachine(directory), ...(await examineData(directory, settings.gatewayPort)), ...(await examineStack(directory))];
}

try {
  const findings = await examineAll();
  for (const { level, subject, text } of findings) console.log(`${MARKS[level]}  ${subject.padEnd(20)} ${text}`);
  if (findings.some(({ level }) => level === 'bad')) process.exitCode = 1;
} catch (error) {
  console.error(error instanceof StartFailure ? error.message : error);
  process.exitCode = 1;
}
