/** Jest's global tear-down. */
export default function tearDown(): void {
  delete process.env.ASXH_TEST_STACK;
}
