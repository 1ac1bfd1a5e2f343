import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

test('where gmt is missing, data:build says in one line what to install', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'data/build/index.ts'], {
    env: { PATH: '/nowhere' },
    encoding: 'utf8',
  });
  expect(stderr).toMatch(/^data:build needs gmt .*: apt-get install gmt gmt-gshhg-full\n$/);
  expect(stdout).toBe('');
  expect(status).toBe(1);
});
