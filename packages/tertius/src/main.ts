export const run = async (_args: readonly string[]): Promise<number> => 1;
