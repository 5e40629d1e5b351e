/** Jest's global set-up: nothing yet, the stack follows. */
export default function setUp(): void {
  process.env.ASXH_TEST_STACK = 'off';
}
