import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { saveFile } from './save.ts';

// A disk that takes files and then fails to flush their folder.
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  return {
    ...fs,
    fsyncSync: (file: number): void => {
      if (fs.fstatSync(file).isDirectory()) throw new Error('EIO: i/o error, fsync');
      fs.fsyncSync(file);
    },
  };
});

it.skipIf(process.platform === 'win32')(
  'where the disk does not confirm, the new version is in place and that is said',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'tertius-save-'));
    try {
      const save = (): void => saveFile(join(folder, 'n.json'), new TextEncoder().encode('new'));
      expect(save).toThrow(/the new version is in place, but the disk did not confirm/);
      expect(readFileSync(join(folder, 'n.json'), 'utf8')).toBe('new');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
