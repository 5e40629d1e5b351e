/**
 * Loaded before the program of every child (`--import`): a child whose parent disappeared, however that came, ends itself.
 * The program need not know that it is one.
 */
process.on('disconnect', () => process.exit(0));
